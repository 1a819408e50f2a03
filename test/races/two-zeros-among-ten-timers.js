// host: browser
const p = (x) => console.log(x)
for (let i = 0; i < 10; i++) setTimeout(() => { p(i); if (i === 0) { setTimeout(() => p('y'), 0); setTimeout(() => p('z'), 0) } }, 100)
