// title: try catches what an await brings
// host: both
// lesson: A rejected promise that is awaited is thrown at the await. So try and catch work, as the function stands on the stack again.
// try: Take the await away. Which lines are printed, and what becomes of the error?
// try: Return from the try with return later(20). Does the catch see the error?
// goal: Try it three times, and give up after that.

const later = (ms) =>
  new Promise((resolve, reject) => setTimeout(() => reject(new Error(`nothing after ${ms} ms`)), ms));

async function main() {
  console.log('main begins');
  try {
    await later(20);
    console.log('not here');
  } catch (error) {
    console.log('caught:', error.message);
  } finally {
    console.log('done');
  }
}

main();
console.log('main waits');

// prints:
//   main begins
//   main waits
//   caught: nothing after 20 ms
//   done
