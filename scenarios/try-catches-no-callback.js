// title: try does not catch what a callback throws later
// host: both
// lesson: When the timer's callback throws, the try is long over: the callback runs on a stack of its own. Catch inside of it.
// try: Take the inner try away. Who hears of the error?
// try: Replace the timer in the outer try by queueMicrotask. Is the try over then, too?
// goal: Turn the timer into a promise, so that the outer catch gets the error by await.

setTimeout(() => console.log('a timer that throws nothing'), 80);

try {
  setTimeout(() => {
    try {
      throw new Error('later');
    } catch (error) {
      console.log('caught inside:', error.message);
    }
  }, 0);
  console.log('the try is over');
} catch {
  console.log('never here');
}

// prints:
//   the try is over
//   caught inside: later
//   a timer that throws nothing
