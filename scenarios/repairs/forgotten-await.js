// title: With the await
// host: both
// lesson: The question waits for its answer, so the if sees false and not a promise.

const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

async function isCatAsleep() {
  await sleep(20);
  return false;
}

async function main() {
  if (await isCatAsleep()) console.log('Jerry goes out');
  else console.log('Jerry stays in');
}

main();
console.log('main waits');

// prints:
//   main waits
//   Jerry stays in
