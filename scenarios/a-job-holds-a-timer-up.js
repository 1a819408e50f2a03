// title: A job that works holds a timer up, too
// host: both
// lesson: A job runs to its end like any code. However long a timer is due, its callback begins only when the stack and the job queue are empty.
// try: Queue the job with setTimeout in place of queueMicrotask. Which of the timers is first?
// try: Let the job work for 10 ms only. Does the order change?
// goal: Let the timer run between two halves of the work.

setTimeout(() => console.log('the timer of 30 ms'), 30);

queueMicrotask(() => {
  console.log('the job begins');
  const end = Date.now() + 80;
  while (Date.now() < end);
  console.log('the job is done');
});

console.log('the script is done');

// prints:
//   the script is done
//   the job begins
//   the job is done
//   the timer of 30 ms
