// host: browser
const p = (x) => console.log(x)
setTimeout(() => p('long'), 32)
setTimeout(() => setTimeout(() => p('short'), 10), 25)
