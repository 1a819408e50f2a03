// title: Saved, says the page, and nothing is
// host: both
// lesson: forEach returns before the first answer. Who says “saved” then, says it too early; a loop with await or Promise.all knows when all is done.
// try: Begin with the loop, and do the forEach after it. Which lines change their place?
// try: Let save throw for b and for d, and catch what main brings. Which of the two errors arrives there?
// goal: Save all at once, and print one line when the last one is done.

const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

async function save(name) {
  await sleep(20);
  console.log('wrote', name);
}

async function main() {
  ['a', 'b'].forEach(async (name) => {
    await save(name);
  });
  console.log('saved?');
  await sleep(100);
  for (const name of ['c', 'd']) await save(name);
  console.log('saved!');
}

main();
console.log('main waits');

// prints:
//   saved?
//   main waits
//   wrote a
//   wrote b
//   wrote c
//   wrote d
//   saved!
