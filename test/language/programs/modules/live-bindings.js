// file: main.js
import { count, increment, default as counter } from './counter.js'
import * as all from './counter.js'
console.log(count, all.count)
increment()
console.log(count, all.count, counter())
try {
  count = 5
} catch (error) {
  console.log(error.message)
}
console.log(Object.keys(all), all)
console.log(Object.prototype.toString.call(all), 'count' in all, Reflect.ownKeys(all).length)

// file: counter.js
export let count = 0
export function increment() {
  count++
}
export default () => count
