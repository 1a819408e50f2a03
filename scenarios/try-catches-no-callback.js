// title: try does not catch what a callback throws later
// host: both
// lesson: When the timer's callback throws, the try is long over: the callback runs on a stack of its own. Catch inside of it.

try {
  setTimeout(() => {
    try {
      throw new Error('later');
    } catch (error) {
      console.log('caught inside:', error.message);
    }
  }, 20);
  console.log('the try is over');
} catch {
  console.log('never here');
}

// prints:
//   the try is over
//   caught inside: later
