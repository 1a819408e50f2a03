// title: Returning a promise costs two more jobs
// host: both
// lesson: To follow a returned promise, one job calls its then, and that queues another one. Meanwhile a second chain gets ahead.
// try: Return the text X itself. Before which number does it come?
// try: Make the first callback async and return Promise.resolve('X') from it. Does X come even later?
// goal: Let X come between 1 and 2, and still be the value of a promise.

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
