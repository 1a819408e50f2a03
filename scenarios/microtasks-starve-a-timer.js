// title: Jobs that keep a timer waiting
// host: both
// lesson: The job queue empties completely before the next task, jobs added meanwhile included.
// lesson: As long as every job queues another, a timer cannot fire, however long it has been due.
// try: Use setTimeout(again) in place of queueMicrotask. When does the timer run now?
// try: Let the chain have 5 rounds. Is the timer done by then?
// goal: Do 1000 rounds, but let the timer have its turn after every hundredth.

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
