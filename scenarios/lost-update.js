// title: One thread, and still a lost update
// host: both
// lesson: Between reading and writing stands an await, and there another call gets its turn. Both have read 0, so both write 1.
// try: Read cheese after the await. What is the last line now?
// try: Let Nibbles wait 0 ms. Is an update still lost?
// goal: Let each call wait for the one before, so that two pieces are counted.

const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
let cheese = 0;

async function bring(name) {
  const seen = cheese;
  console.log(name, 'sees', seen);
  await sleep(20);
  cheese = seen + 1;
}

Promise.all([bring('Jerry'), bring('Nibbles')]).then(() => console.log('cheese:', cheese));
console.log('both are on their way');

// prints:
//   Jerry sees 0
//   Nibbles sees 0
//   both are on their way
//   cheese: 1
