// host: browser
const p = (x) => console.log(x)
const sleep = (ms) => new Promise((r) => setTimeout(r, ms))
async function go(x) { p(x); await sleep(100); p(x + 1); await sleep(0); p(x + 2) }
go('a'); go('b')
