// host: browser
let n = 3
const id = setInterval(() => { console.log(n--); if (n === 0) clearInterval(id) }, 100)
setTimeout(() => console.log('go'), 300)
setTimeout(() => console.log('200'), 200)
