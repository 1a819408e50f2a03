// title: Work in a callback delays the next timers
// host: both
// lesson: A callback that works for long keeps the stack, like a script. Timers that become due meanwhile wait, and then run by their time.
// try: Let the first callback work for 20 ms only. Which timers are on time now?
// try: Set the timer of 60 ms after the one of 90 ms. Does the order change?
// goal: Let the first callback do its work in a timer of its own, after both others.

const work = (ms) => {
  const end = Date.now() + ms;
  while (Date.now() < end);
};

setTimeout(() => console.log('Spike, due at 90 ms'), 90);
setTimeout(() => console.log('Jerry, due at 60 ms'), 60);

setTimeout(() => {
  console.log('Tom begins at 10 ms');
  work(150);
  console.log('Tom is done');
}, 10);

// prints:
//   Tom begins at 10 ms
//   Tom is done
//   Jerry, due at 60 ms
//   Spike, due at 90 ms
