// title: An interval that ends itself
// host: both
// lesson: setInterval queues one task per period until clearInterval is called, which the callback itself may do.
// lesson: Clearing a timer that already fired changes nothing.
// try: Take the clearInterval out of the callback. How many ticks are there until “done”?
// try: Move clearTimeout(never) into the callback of the second tick. Is it in time?
// goal: Print the same lines with setTimeout only.

let count = 0;

const interval = setInterval(() => {
  count++;
  Promise.resolve().then(() => console.log(`job after tick ${count}`));
  console.log(`tick ${count}`);
  if (count === 3) clearInterval(interval);
}, 40);

const never = setTimeout(() => console.log('never'), 60);
clearTimeout(never);

setTimeout(() => {
  clearInterval(interval);
  console.log('done');
}, 300);

// prints:
//   tick 1
//   job after tick 1
//   tick 2
//   job after tick 2
//   tick 3
//   job after tick 3
//   done
