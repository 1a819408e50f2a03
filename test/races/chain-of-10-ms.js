// host: browser
let s = ''; let n = 0
setTimeout(function f() { s += 'c'; if (++n < 6) setTimeout(f, 10); else { clearInterval(id); console.log(s) } }, 10)
const id = setInterval(() => { s += 'i' }, 10)
