// host: browser
const p = (x) => console.log(x)
const sleep = (ms) => new Promise((r) => setTimeout(r, ms))
Promise.race([sleep(50).then(() => 'first'), sleep(50).then(() => 'second')]).then((x) => { p(x); setTimeout(() => p('after'), 0) })
setTimeout(() => p('timer'), 50)
