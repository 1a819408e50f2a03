// title: A delay is the least time, not the exact one
// host: both
// lesson: Nothing interrupts running code. A timer that becomes due meanwhile waits in the task queue until the stack is empty.

setTimeout(() => console.log('timer of 10 ms'), 10);

const end = Date.now() + 50;
while (Date.now() < end);
console.log('the loop is done');

// prints:
//   the loop is done
//   timer of 10 ms
