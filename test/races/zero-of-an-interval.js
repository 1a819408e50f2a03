// host: browser
const p = (x) => console.log(x)
let n = 0
const id = setInterval(() => { p('i' + ++n); if (n === 2) clearInterval(id); setTimeout(() => p('z' + n), 0) }, 50)
setTimeout(() => p('t'), 100)
