// host: browser
const p = (x) => console.log(x)
for (const x of ['a', 'b']) setTimeout(() => { p(x); for (const y of [1, 2]) setTimeout(() => p(x + y), 0) }, 70)
