// title: Errors in each place
// host: browser
// lesson: An uncaught error ends the job or task it happens in, and nothing else: jobs and timers go on.
// lesson: try only catches what is thrown while its block is on the call stack, and a rejection that nobody
// lesson: handles is reported after the job queue is empty.
// try: Put missing() to the top. Which lines are not printed any more?
// try: Catch what comes after the await. Which line disappears?
// goal: Catch every error where it happens, so that nothing is uncaught.

try {
  setTimeout(() => {
    throw new Error('in a timer');
  }, 10);
  throw new Error('in the script');
} catch (error) {
  console.log(`caught: ${error.message}`);
}

setTimeout(() => console.log('the next timer'), 30);

queueMicrotask(() => {
  throw new Error('in a job');
});

Promise.resolve()
  .then(() => {
    throw new Error('in a reaction');
  })
  .catch(error => console.log(`handled: ${error.message}`));

(async () => {
  await null;
  throw new Error('after an await');
})();

console.log('the script ends');
missing();

// prints:
//   caught: in the script
//   the script ends
//   Uncaught ReferenceError: missing is not defined
//   Uncaught Error: in a job
//   handled: in a reaction
//   Uncaught (in promise) Error: after an await
//   Uncaught Error: in a timer
//   the next timer
