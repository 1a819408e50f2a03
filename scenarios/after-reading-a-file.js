// title: After a file is read, the immediate comes before the timer
// host: node
// lesson: A callback of the poll phase is followed by the check phase, where immediates run. Timers wait for the next turn.
// try: Do the same outside of the callback. What can you say about the order?
// try: Queue a promise's reaction, too. Does it come before the tick?
// goal: Read two files, and print which one was there first.

const fs = require('node:fs');

fs.stat('.', () => {
  console.log('poll phase');
  setTimeout(() => console.log('timer'), 0);
  setImmediate(() => console.log('immediate'));
  process.nextTick(() => console.log('tick'));
});

// prints:
//   poll phase
//   tick
//   immediate
//   timer
