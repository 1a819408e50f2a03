// title: A timer of 0 against a promise
// host: both
// lesson: "After 0 milliseconds" still means: in a later task. The job queue empties before the next task begins,
// lesson: so the promise wins although the timer was set first.

console.log('start');

setTimeout(() => console.log('timer'), 0);

Promise.resolve().then(() => console.log('promise'));

console.log('end');

// prints:
//   start
//   end
//   promise
//   timer
