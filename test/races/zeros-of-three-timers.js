// host: browser
const p = (x) => console.log(x)
for (const x of ['a', 'b', 'c']) setTimeout(() => { p(x); setTimeout(() => p(x + '0'), 0) }, 100)
