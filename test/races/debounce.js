// host: browser
const p = (x) => console.log(x)
let t
const debounced = (x) => { clearTimeout(t); t = setTimeout(() => { p('run ' + x); setTimeout(() => p('rest'), 0) }, 50) }
debounced(1)
setTimeout(() => debounced(2), 20)
setTimeout(() => p('seventy'), 70)
