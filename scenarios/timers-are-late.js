// title: A delay is the least time, not the exact one
// host: both
// lesson: Nothing interrupts running code. A timer that becomes due meanwhile waits in the task queue until the stack is empty.
// try: Make the loop last 5 ms. Is the timer of 10 ms late now?
// try: Set another timer of 20 ms. Which one runs first after the loop?
// goal: Do the same work in five pieces, so that the timer is at most about 10 ms late.

setTimeout(() => console.log('timer of 80 ms'), 80);
setTimeout(() => console.log('timer of 10 ms'), 10);

const end = Date.now() + 50;
while (Date.now() < end);
console.log('the loop is done');

// prints:
//   the loop is done
//   timer of 10 ms
//   timer of 80 ms
