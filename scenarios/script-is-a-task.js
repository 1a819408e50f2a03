// title: The script is the first task
// host: both
// lesson: The loop takes one task at a time, and the script is one. After each task, all jobs run before the next task begins.
// try: Put the log of the script to the top. Does its place in the output change?
// try: Let the job of the script queue another job. Is it before task 2?
// goal: Add a task 4 whose job sets task 5.

setTimeout(() => {
  console.log('task 2');
  Promise.resolve().then(() => console.log('job of task 2'));
});
setTimeout(() => console.log('task 3'));
Promise.resolve().then(() => console.log('job of the script'));
console.log('the script, task 1');

// prints:
//   the script, task 1
//   job of the script
//   task 2
//   job of task 2
//   task 3
