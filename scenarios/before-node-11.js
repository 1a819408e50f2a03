// title: After every timer, ticks and jobs: since Node 11
// host: node
// lesson: Node empties the queues of ticks and jobs after each timer, as browsers do with their jobs.
// lesson: Before version 11 it did so only after all due timers of one delay: timer 1, timer 2, tick of timer 1, job of timer 1.
// try: Make both timers immediates. Do tick and job keep their places?
// try: Give timer 2 a delay of 20 ms. An old Node would now print the same: why?
// goal: Let the job of timer 1 print before its tick.

setTimeout(() => {
  console.log('timer 1');
  Promise.resolve().then(() => console.log('job of timer 1'));
  process.nextTick(() => console.log('tick of timer 1'));
}, 10);

setTimeout(() => console.log('timer 2'), 10);

console.log('script');

// prints:
//   script
//   timer 1
//   tick of timer 1
//   job of timer 1
//   timer 2
