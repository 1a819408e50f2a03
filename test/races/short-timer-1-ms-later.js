// host: browser
const p = (x) => console.log(x)
setTimeout(() => p('forty'), 40)
setTimeout(() => setTimeout(() => p('short'), 11), 30)
