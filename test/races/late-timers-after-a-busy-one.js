// host: browser
const p = (x) => console.log(x)
setTimeout(() => { p('busy'); const e = performance.now() + 50; while (performance.now() < e); }, 30)
for (let i = 0; i < 12; i++) setTimeout(() => { p(i); if (i === 2) setTimeout(() => p('z'), 0) }, 40)
