// host: browser
let n = 0
const b = setInterval(() => { console.log('100'); if (++n === 3) { clearInterval(a); clearInterval(b) } }, 100)
const a = setInterval(() => console.log('50'), 50)
