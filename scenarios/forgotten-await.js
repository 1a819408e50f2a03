// title: A forgotten await
// host: both
// lesson: Without await the variable holds a promise, which counts as true. The question is answered before the answer is there.
// try: Print what isCatAsleep() returns. What is it?
// try: Let the function return true after 20 ms. Which line is right by chance?
// goal: Ask two cats at once, and let Jerry go out only if both are asleep.

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
console.log('main waits');

// prints:
//   bug: Jerry goes out
//   main waits
//   fixed: Jerry stays in
