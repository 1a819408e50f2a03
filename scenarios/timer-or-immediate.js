// title: A timer of 0 ms races an immediate
// host: node
// lesson: In Node a timer of 0 ms waits for 1 ms. Whether that is over when the loop begins depends on how fast the process was, so timer and immediate come in either order. Only what waits in the queues of ticks and jobs is certain: it runs before.
// try: Set both in the callback of a timer of 10 ms. Is it still a race?
// try: Keep the script busy for 5 ms before it ends. Who is first now?
// goal: Let the immediate come first for certain, without a timer around both.

console.log('script');
setTimeout(() => console.log('timer'), 0);
setImmediate(() => console.log('immediate'));
Promise.resolve().then(() => console.log('promise'));
process.nextTick(() => console.log('tick'));

// prints:
//   script
//   tick
//   promise
//   timer
//   immediate
// or:
//   script
//   tick
//   promise
//   immediate
//   timer
