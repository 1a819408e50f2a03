// host: browser
const p = (x) => console.log(x)
const z = (n) => setTimeout(() => { p('z' + n); if (n < 3) z(n + 1) }, 0)
for (let i = 0; i < 12; i++) setTimeout(() => { p(i); if (i === 0) z(1) }, 100)
