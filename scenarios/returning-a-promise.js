// title: Returning a promise costs two more jobs
// host: both
// lesson: To follow a returned promise, one job calls its then, and that queues another one. Meanwhile a second chain gets ahead.

Promise.resolve()
  .then(() => Promise.resolve('X'))
  .then((value) => console.log(value));

Promise.resolve()
  .then(() => console.log(1))
  .then(() => console.log(2))
  .then(() => console.log(3))
  .then(() => console.log(4));

// prints:
//   1
//   2
//   3
//   X
//   4
