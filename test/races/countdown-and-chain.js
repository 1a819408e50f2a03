// host: browser
const p = (x) => console.log(x)
let n = 3
const t = setInterval(() => { p(n--); if (n === 0) { clearInterval(t); setTimeout(() => p('lift off'), 0) } }, 40)
setTimeout(() => setTimeout(() => setTimeout(() => p('chain'), 40), 40), 40)
