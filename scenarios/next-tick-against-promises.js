// title: process.nextTick against promises
// host: node
// lesson: Node empties the nextTick queue before the job queue, after every callback.
// lesson: While jobs run, a new tick waits until the job queue is empty; then ticks have their turn again.
// try: Queue “tick of promise 1” with queueMicrotask. Which lines move?
// try: Set the timer in a tick. Does it run later?
// goal: Print a tick between promise 1 and promise 2, if Node lets you.

setTimeout(() => console.log('timer'), 0);

Promise.resolve().then(() => {
  console.log('promise 1');
  process.nextTick(() => console.log('tick of promise 1'));
}).then(() => console.log('promise 2'));

process.nextTick(() => {
  console.log('tick 1');
  process.nextTick(() => console.log('tick of tick 1'));
  Promise.resolve().then(() => console.log('promise of tick 1'));
});

process.nextTick(() => console.log('tick 2'));

console.log('script');

// prints:
//   script
//   tick 1
//   tick 2
//   tick of tick 1
//   promise 1
//   promise of tick 1
//   promise 2
//   tick of promise 1
//   timer
