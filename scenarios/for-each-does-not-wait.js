// title: forEach does not wait, for…of does
// host: both
// lesson: forEach ignores the promises that its callback returns, so all calls begin at once. A loop with await takes one after the other.
// try: Replace forEach by map, and await Promise.all of what it gives. When is it over?
// try: Swap 60 and 30. Which of the two parts changes?
// goal: Wait for both at once, and print them in the order of the list.

const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

async function main() {
  [60, 30].forEach(async (ms) => {
    await sleep(ms);
    console.log('forEach', ms);
  });
  console.log('forEach is over');
  await sleep(100);
  for (const ms of [60, 30]) {
    await sleep(ms);
    console.log('for of', ms);
  }
}

main();

// prints:
//   forEach is over
//   forEach 30
//   forEach 60
//   for of 60
//   for of 30
