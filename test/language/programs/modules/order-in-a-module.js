// file: main.js
setTimeout(() => console.log('timeout'), 0)
setImmediate(() => console.log('immediate'))
await null; import('./jerry.mjs').then(() => console.log('imported'))
process.nextTick(() => console.log('tick'))
Promise.resolve().then(() => console.log('job'))

// file: jerry.mjs
console.log('tom')
