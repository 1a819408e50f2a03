// title: Two promise chains interleave
// host: both
// lesson: A chain does not run in one go. Each then() queues its job only when the promise before it settles,
// lesson: so two chains that start together take turns, link by link.

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
