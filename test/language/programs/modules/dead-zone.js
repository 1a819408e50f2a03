// file: main.js
import { a } from './a.js'
console.log('main', a)

// file: a.js
import { read } from './b.js'
export const a = 1
console.log('a', read())

// file: b.js
import * as ns from './a.js'
import { a } from './a.js'
export const read = () => a
try {
  read()
} catch (error) {
  console.log(error.name, error.message)
}
try {
  console.log(ns)
  Object.keys(ns)
} catch (error) {
  console.log(error.name, error.message)
}
