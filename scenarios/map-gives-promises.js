// title: An async callback gives a promise to map and filter, too
// host: both
// lesson: An async callback returns a promise at once, and a promise counts as true. So filter keeps everything, and only Promise.all waits for what map gives.
// try: Replace forEach by map, and await Promise.all of what it gives. When is “forEach is over” printed now?
// try: Let Jerry be the one who is asleep. Which lines change?
// goal: Write a filter that waits for all answers, and keeps those that were true.

const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

async function isAwake(name) {
  await sleep(20);
  return name === 'Jerry';
}

async function main() {
  const names = ['Tom', 'Jerry'];
  names.forEach(async (name) => console.log(name, 'is awake:', await isAwake(name)));
  console.log('forEach is over');
  console.log('filter keeps', names.filter(isAwake).length);
  const answers = await Promise.all(names.map(isAwake));
  console.log('awake:', names.filter((name, i) => answers[i]).length);
}

main();

// prints:
//   forEach is over
//   filter keeps 2
//   Tom is awake: false
//   Jerry is awake: true
//   awake: 1
