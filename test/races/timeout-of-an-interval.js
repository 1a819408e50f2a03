// host: browser
let n = 0
const id = setInterval(() => { console.log('i'); if (++n === 1) setTimeout(() => console.log('t'), 100); if (n === 3) clearInterval(id) }, 100)
