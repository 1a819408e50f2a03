// host: browser
const p = (x) => console.log(x)
setTimeout(() => { p('C'); setTimeout(() => p('D'), 0) }, 120)
for (let i = 0; i < 5; i++) p(i)
setTimeout(() => p('H'), 120)
