// host: browser
let n = 0
setTimeout(() => { clearInterval(id); console.log('stop') }, 300)
const id = setInterval(() => console.log('tick', ++n), 100)
