// title: A forgotten await
// host: both
// lesson: Without await the variable holds a promise, which counts as true. The question is answered before the answer is there.

const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

async function isCatAsleep() {
  await sleep(20);
  return false;
}

async function main() {
  if (isCatAsleep()) console.log('bug: Jerry goes out');
  if (await isCatAsleep()) console.log('Jerry goes out');
  else console.log('fixed: Jerry stays in');
}

main();

// prints:
//   bug: Jerry goes out
//   fixed: Jerry stays in
