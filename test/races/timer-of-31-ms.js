// host: browser
const p = (x) => console.log(x)
setTimeout(() => p('long'), 31)
setTimeout(() => setTimeout(() => p('short'), 10), 24)
