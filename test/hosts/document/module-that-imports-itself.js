// title: A module that awaited is imported again at once.
// host: browser

import { count, inc, later } from './counter.js'
console.log('main', count); inc(); console.log(count); const ns = await import('./counter.js'); console.log(ns.count === count, Object.keys(ns).join()); setTimeout(() => console.log('timer')); await later(); console.log('awaited'); export {}
// file: counter.js
console.log('counter'); export let count = 0; export const inc = () => { count++ }; export const later = () => new Promise((r) => setTimeout(r, 10)); await null; console.log('counter ready')

// prints:
//   counter
//   counter ready
//   main 0
//   1
//   true count,inc,later
//   timer
//   awaited
