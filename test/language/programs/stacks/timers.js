process.nextTick(() => console.log(new Error('tick').stack))
queueMicrotask(() => console.log(new Error('microtask').stack))
queueMicrotask(function named() { console.log(new Error('named microtask').stack) })
Promise.resolve().then(() => console.log(new Error('reaction').stack))
Promise.resolve().then(function reaction() { console.log(new Error('named reaction').stack) })
setTimeout(() => inTimer(), 1)
function inTimer() { console.log(new Error('timer').stack.split('\n')[1]) }
