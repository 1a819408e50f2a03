// title: forEach does not wait, for…of does
// host: both
// lesson: forEach ignores the promises that its callback returns, so all calls begin at once. A loop with await takes one after the other.

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
