// host: browser
const p = (x) => console.log(x)
setTimeout(() => p('long'), 100)
setTimeout(() => setTimeout(() => p('short'), 20), 86)
