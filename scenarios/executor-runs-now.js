// title: What stands in new Promise runs at once
// host: both
// lesson: The executor is called by new Promise, on the same stack. Only what is given to then waits for a job.
// try: Take the line with resolve away. What is not printed any more?
// try: Resolve in a timer of 0. Does any line change its place?
// goal: Print after before executor, with the same promise.

console.log('before');
new Promise((resolve) => {
  console.log('executor');
  resolve('value');
  console.log('still the executor');
}).then((value) => console.log(value));
console.log('after');

// prints:
//   before
//   executor
//   still the executor
//   after
//   value
