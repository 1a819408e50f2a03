// title: resolve settles, and the executor goes on
// host: both
// lesson: resolve is a call like any other: it does not end the executor. The promise is settled at once, its callbacks wait for their job.
// try: Write return before resolve. Which line disappears?
// try: Throw an error after resolve. Does the promise notice?
// goal: Write an executor that rejects for an empty bowl, and prints nothing after that.

const bowl = new Promise((resolve) => {
  console.log('look into the bowl');
  resolve('cheese');
  console.log('the executor goes on');
});

bowl.then((food) => console.log('eat the', food));
queueMicrotask(() => console.log('a job of somebody else'));
console.log('the script goes on');

// prints:
//   look into the bowl
//   the executor goes on
//   the script goes on
//   eat the cheese
//   a job of somebody else
