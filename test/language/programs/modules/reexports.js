// file: main.js
import fallback, { tom, alias, jerry as mouse, everything } from './index.js'
import * as index from './index.js'
console.log(fallback, tom, alias, mouse, everything.tom)
console.log(Object.keys(index))

// file: index.js
export * from './cats.js'
export * from './mice.js'
export { tom as alias } from './cats.js'
export * as everything from './cats.js'
export { default } from './cats.js'
import { jerry } from './mice.js'
export { jerry as 'the mouse' }

// file: cats.js
export const tom = 'Tom'
export const shared = 1
export default class {}
console.log('cats')

// file: mice.js
export const jerry = 'Jerry'
export const shared = 2
console.log('mice')
