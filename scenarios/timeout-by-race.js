// title: A time limit by race gives up waiting, not the work
// host: both
// lesson: The race is lost after 40 ms, and the caller goes on. The work knows nothing of it: it goes on to its end, although nobody waits for it any more.
// try: Give the race 200 ms. Which lines change their place, and which one is not true any more?
// try: Clear the timer of the work when the race is lost. What does that need?
// goal: Let an AbortSignal tell the work to stop before it saves.

const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

async function work(name) {
  await sleep(80);
  console.log(name, 'saves anyway');
}

async function main() {
  await Promise.race([work('Tom'), sleep(40)]);
  console.log('we gave up on Tom');
  await sleep(100);
  console.log('the end');
}

main();

// prints:
//   we gave up on Tom
//   Tom saves anyway
//   the end
