// title: What a module imports has run before its first line
// host: both
// lesson: Imports are bound before anything runs, and a module that awaits lets those that need it wait.
// lesson: The others go on, and an imported name is a view of the variable in the other file.
// try: Take the await out of tom.js. Which lines change their place?
// try: Import jerry.js before tom.js. Who comes first?
// goal: Load jerry.js with import() only when main has begun.

// file: main.js
console.log('main begins')
import { tom, wake } from './tom.js'
import './jerry.js'

console.log(tom)
wake()
console.log(tom)
Promise.resolve().then(() => console.log('a job of main'))

// file: tom.js
console.log('tom falls asleep')
export let tom = 'asleep'
export function wake() {
  tom = 'awake'
}
await new Promise((resolve) => setTimeout(resolve, 200))
console.log('tom is ready')

// file: jerry.js
console.log('jerry is here')
setTimeout(() => console.log('a timer of jerry'), 0)

// prints:
//   tom falls asleep
//   jerry is here
//   a timer of jerry
//   tom is ready
//   main begins
//   asleep
//   awake
//   a job of main
