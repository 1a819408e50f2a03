// title: A timer of 0 against a promise
// host: both
// lesson: "After 0 milliseconds" still means: in a later task. The job queue empties before the next task begins,
// lesson: so the promise wins although the timer was set first.
// try: Give the timer no delay at all. Does it win?
// try: Set another timer of 0 in the promise's callback. Which of the two timers is first?
// goal: Let the timer's line come before the promise's line, without removing either.

console.log('start');

setTimeout(() => console.log('timer'), 0);

Promise.resolve().then(() => console.log('promise'));

console.log('end');

// prints:
//   start
//   end
//   promise
//   timer
