// title: map and Promise.all wait
// host: both
// lesson: map keeps the promises that its callback returns, and Promise.all waits for them. All run at once, and the line after them knows that they are over.

const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

async function main() {
  await Promise.all(
    [60, 30].map(async (ms) => {
      await sleep(ms);
      console.log('map', ms);
    }),
  );
  console.log('map is over');
}

main();

// prints:
//   map 30
//   map 60
//   map is over
