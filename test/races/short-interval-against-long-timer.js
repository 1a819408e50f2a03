// host: browser
const p = (x) => console.log(x)
setTimeout(() => p('long'), 160)
let n = 0
const t = setInterval(() => { if (++n === 8) { p('beat'); clearInterval(t) } }, 20)
