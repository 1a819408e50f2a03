// host: browser
const p = (x) => console.log(x)
setTimeout(() => p('long'), 40)
let n = 0
setTimeout(function f() { if (++n < 2) setTimeout(f, 20); else p('short') }, 20)
