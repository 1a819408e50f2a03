// title: Jobs that keep a timer waiting
// host: both
// lesson: The job queue empties completely before the next task, jobs added meanwhile included.
// lesson: As long as every job queues another, a timer cannot fire, however long it has been due.

let rounds = 0;
let isTimerDone = false;

function again() {
  rounds++;
  if (rounds < 1000) queueMicrotask(again);
  else console.log(`${rounds} jobs, timer done: ${isTimerDone}`);
}

setTimeout(() => {
  isTimerDone = true;
  console.log('timer');
}, 0);

queueMicrotask(again);
console.log('script ends');

// prints:
//   script ends
//   1000 jobs, timer done: false
//   timer
