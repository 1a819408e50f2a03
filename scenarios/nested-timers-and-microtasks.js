// title: Timers inside jobs, jobs inside timers
// host: both
// lesson: After every task the job queue empties, jobs queued by jobs included, before the next task may begin.
// lesson: A timer set by a job is a new task and joins the end.
// try: Give the timer of job 1 a delay of 0. Does it overtake timer 1?
// try: Let timer 1 queue a job that queues a job. Where do both run?
// goal: Let “job of timer 2” come before “job of timer 1”.

setTimeout(() => {
  console.log('timer 1');
  Promise.resolve().then(() => console.log('job of timer 1'));
}, 0);

setTimeout(() => {
  console.log('timer 2');
  queueMicrotask(() => console.log('job of timer 2'));
}, 0);

Promise.resolve().then(() => {
  console.log('job 1');
  setTimeout(() => console.log('timer of job 1'), 20);
  queueMicrotask(() => console.log('job of job 1'));
});

// prints:
//   job 1
//   job of job 1
//   timer 1
//   job of timer 1
//   timer 2
//   job of timer 2
//   timer of job 1
