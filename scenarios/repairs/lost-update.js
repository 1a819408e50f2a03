// title: One after the other
// host: both
// lesson: Each call is queued behind the one before, so between its read and its write nobody else writes.

const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
let cheese = 0;
let last = Promise.resolve();

function bring(name) {
  last = last.then(async () => {
    const seen = cheese;
    console.log(name, 'sees', seen);
    await sleep(20);
    cheese = seen + 1;
  });
  return last;
}

Promise.all([bring('Jerry'), bring('Nibbles')]).then(() => console.log('cheese:', cheese));
console.log('both are on their way');

// prints:
//   both are on their way
//   Jerry sees 0
//   Nibbles sees 1
//   cheese: 2
