// file: main.js
import { isEven } from './even.js'
console.log('main', isEven(10), isEven(7))

// file: even.js
import { isOdd } from './odd.js'
console.log('even', typeof isOdd)
export function isEven(n) {
  return n === 0 || isOdd(n - 1)
}

// file: odd.js
import { isEven } from './even.js'
console.log('odd', typeof isEven, isEven(0))
export function isOdd(n) {
  return n !== 0 && isEven(n - 1)
}
