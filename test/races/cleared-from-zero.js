// host: browser
const p = (x) => console.log(x)
const ids = []
for (let i = 0; i < 3; i++) ids.push(setTimeout(() => { p(i); if (i === 0) setTimeout(() => { p('clear'); ids.forEach(clearTimeout) }, 0) }, 50))
