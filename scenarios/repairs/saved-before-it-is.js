// title: Saved, once it is
// host: both
// lesson: Promise.all waits for every save, so the page says “saved” when it is true.

const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

async function save(name) {
  await sleep(20);
  console.log('wrote', name);
}

async function main() {
  await Promise.all(['a', 'b'].map(save));
  console.log('saved!');
}

main();
console.log('main waits');

// prints:
//   main waits
//   wrote a
//   wrote b
//   saved!
