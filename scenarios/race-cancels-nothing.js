// title: A race does not stop the losers
// host: both
// lesson: Promise.race takes the first result and ignores the others. What they do goes on to its end.
// try: Let the slow one take 20 ms. Is “timed out” printed?
// try: Use Promise.any in place of race. What is printed now?
// goal: Stop the slow one when the race is decided: clear its timer.

const slow = new Promise((resolve) =>
  setTimeout(() => {
    console.log('the slow one works on');
    resolve('slow');
  }, 80),
);
const limit = new Promise((resolve, reject) => setTimeout(() => reject(new Error('timed out')), 40));

Promise.race([slow, limit]).catch((error) => console.log(error.message));

// prints:
//   timed out
//   the slow one works on
