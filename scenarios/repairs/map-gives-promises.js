// title: The answers first, then the filter
// host: both
// lesson: All questions are asked at once, and filter gets true and false in place of promises.

const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

async function isAwake(name) {
  await sleep(20);
  return name === 'Jerry';
}

async function main() {
  const names = ['Tom', 'Jerry'];
  const answers = await Promise.all(names.map(isAwake));
  names.forEach((name, i) => console.log(name, 'is awake:', answers[i]));
  console.log('filter keeps', names.filter((name, i) => answers[i]).length);
}

main();

// prints:
//   Tom is awake: false
//   Jerry is awake: true
//   filter keeps 1
