// title: Two awaits in a row wait twice
// host: both
// lesson: An await ends before the next call begins. Begin both first and await them together, and the waits overlap.
// try: Begin the first two together, too. At which virtual time is “done” printed?
// try: Await “fourth” in a line of its own before Promise.all. How long does it take then?
// goal: Do all four, but never more than two at the same time.

const sleep = (ms, name) =>
  new Promise((resolve) =>
    setTimeout(() => {
      console.log(name);
      resolve();
    }, ms),
  );

async function main() {
  await sleep(30, 'first, alone');
  await sleep(30, 'second, alone');
  await Promise.all([sleep(60, 'third, together'), sleep(30, 'fourth, together')]);
  console.log('done');
}

main();
console.log('main has begun');

// prints:
//   main has begun
//   first, alone
//   second, alone
//   fourth, together
//   third, together
//   done
