// title: The work hears of it
// host: both
// lesson: The signal tells the work that nobody waits any more, and it stops before it saves.

const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

async function work(name, signal) {
  await sleep(80);
  if (signal.aborted) console.log(name, 'stops');
  else console.log(name, 'saves');
}

async function main() {
  const controller = new AbortController();
  await Promise.race([work('Tom', controller.signal), sleep(40)]);
  console.log('we gave up on Tom');
  controller.abort();
  await sleep(100);
  console.log('the end');
}

main();

// prints:
//   we gave up on Tom
//   Tom stops
//   the end
