// title: An error of one timer does not stop the others
// host: browser
// lesson: Each timer's callback is a task with a stack of its own. An error ends that task and is reported; the next task begins as if nothing had been.
// try: Throw in the script in place of the timer. Which lines are still printed?
// try: Run it in Node. What is different?
// goal: Let the second timer know that the first one has failed.

try {
  setTimeout(() => {
    console.log('Tom jumps');
    throw new Error('Tom falls');
  }, 0);
} catch (error) {
  console.log('caught:', error.message);
}

setTimeout(() => console.log('Jerry runs on'), 60);
console.log('both timers are set');

// prints:
//   both timers are set
//   Tom jumps
//   Uncaught Error: Tom falls
//   Jerry runs on
