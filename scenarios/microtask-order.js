// title: Jobs run in the order in which they were queued
// host: both
// lesson: queueMicrotask and settled promises put jobs into the same queue. A job that queues another one puts it at the end.
// try: Replace the second line's promise by queueMicrotask. Does the order change?
// try: Let “fourth” queue a fifth one. Where does it come?
// goal: Print first, second, third, fourth with chains of then only.

queueMicrotask(() => {
  console.log('first');
  queueMicrotask(() => console.log('fourth'));
});
Promise.resolve().then(() => console.log('second'));
queueMicrotask(() => console.log('third'));
setTimeout(() => console.log('a timer'), 0);

// prints:
//   first
//   second
//   third
//   fourth
//   a timer
