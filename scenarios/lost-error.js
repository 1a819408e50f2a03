// title: An error that nobody waits for
// host: both
// lesson: The try is left before the promise is rejected, because nobody awaits it. Keep the promise and catch it there.
// try: Await save() in the try, without its catch. Which lines are printed?
// try: Remove .catch(…) and await nothing. What does the engine say?
// goal: Keep the promise in a variable, print “saved? nobody knows”, and catch the error later in the same function.

const save = async () => {
  await null;
  throw new Error('disk full');
};

async function hasty() {
  try {
    save().catch((error) => console.log('caught at the promise:', error.message));
    console.log('saved? nobody knows');
  } catch {
    console.log('never here');
  }
}

setTimeout(() => console.log('a timer, much too late to save it'), 0);
hasty();
console.log('the script goes on');

// prints:
//   saved? nobody knows
//   the script goes on
//   caught at the promise: disk full
//   a timer, much too late to save it
