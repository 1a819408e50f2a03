// host: browser
const p = (x) => console.log(x)
for (let i = 0; i < 3; i++) setTimeout(() => { p('z' + i); if (i === 0) setTimeout(() => p('one'), 1) }, 0)
setTimeout(() => p('late one'), 1)
