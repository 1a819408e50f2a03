// file: main.js
setTimeout(() => console.log('timeout'), 0)
setImmediate(() => console.log('immediate'))
import('./tom.mjs').then(() => console.log('imported'))
process.nextTick(() => console.log('tick'))
Promise.resolve().then(() => console.log('job'))

// file: tom.mjs
console.log('tom')
