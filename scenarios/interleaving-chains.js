// title: Two promise chains interleave
// host: both
// lesson: A chain does not run in one go. Each then() queues its job only when the promise before it settles,
// lesson: so two chains that start together take turns, link by link.
// try: Put a silent .then(() => {}) before B1. Who is ahead now?
// try: Return a promise from the callback of A1. How many places does A2 lose?
// goal: Let the whole A chain print before B1, without changing the A chain.

Promise.resolve()
  .then(() => console.log('A1'))
  .then(() => console.log('A2'))
  .then(() => console.log('A3'));

Promise.resolve()
  .then(() => console.log('B1'))
  .then(() => console.log('B2'))
  .then(() => console.log('B3'));

console.log('both chains are set up');

// prints:
//   both chains are set up
//   A1
//   B1
//   A2
//   B2
//   A3
//   B3
