// title: All jobs go first, also those that jobs add
// host: both
// lesson: After a task the job queue is emptied to the last job. A chain of five jobs runs before a timer that is due all the time.
// try: Raise 5 to 50. Does the timer ever get in between?
// try: Let the third job set a timer. When does it run?
// goal: Let the timer run after the third job, with five jobs in all.

let n = 0;
function next() {
  console.log('job', ++n);
  if (n < 5) queueMicrotask(next);
}

setTimeout(() => console.log('timer'), 0);
queueMicrotask(next);

// prints:
//   job 1
//   job 2
//   job 3
//   job 4
//   job 5
//   timer
