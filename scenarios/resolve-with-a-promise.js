// title: resolve with a promise waits for that promise
// host: both
// lesson: A promise that is resolved with another one is not settled yet: it follows. That takes two jobs, in which others get ahead.
// try: Resolve with the text itself. Before which number does it come?
// try: Resolve with a promise that a timer of 10 ms resolves. Where does the line come?
// goal: Let the line come after 1 without following any promise.

new Promise((resolve) => resolve(Promise.resolve('the followed one'))).then((text) => console.log(text));

Promise.resolve()
  .then(() => console.log(1))
  .then(() => console.log(2))
  .then(() => console.log(3));

console.log('end of the script');

// prints:
//   end of the script
//   1
//   2
//   the followed one
//   3
