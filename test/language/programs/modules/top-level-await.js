// file: main.js
import { slow } from './slow.js'
import { quick } from './quick.js'
console.log('main', slow, quick)
Promise.resolve().then(() => console.log('job'))
await null
console.log('after await')

// file: slow.js
console.log('slow begins')
export const slow = await new Promise((resolve) => setTimeout(resolve, 10, 'slow'))
console.log('slow ends')

// file: quick.js
console.log('quick')
queueMicrotask(() => console.log('quick job'))
export const quick = 'quick'
