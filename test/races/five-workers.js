// host: browser
const p = (x) => console.log(x)
const sleep = (ms) => new Promise((r) => setTimeout(r, ms))
async function w(x) { for (let i = 1; i < 4; i++) { await sleep(40); p(x + i); await sleep(0) } p(x + ' done') }
for (const x of 'abcde') w(x)
