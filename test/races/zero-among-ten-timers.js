// host: browser
const p = (x) => console.log(x)
for (let i = 0; i < 10; i++) setTimeout(() => { p(i); if (i === 0) setTimeout(() => p('zero'), 0) }, 100)
