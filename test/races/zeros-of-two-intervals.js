// host: browser
const p = (x) => console.log(x)
let n = 0, m = 0
const a = setInterval(() => { p('a' + ++n); setTimeout(() => p('z' + n), 0); if (n === 3) clearInterval(a) }, 40)
const b = setInterval(() => { p('b' + ++m); if (m === 3) clearInterval(b) }, 40)
