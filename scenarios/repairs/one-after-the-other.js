// title: All begin at once
// host: both
// lesson: Every call begins before the first await, so the waits overlap: it takes 60 ms in place of 120.

const sleep = (ms, name) =>
  new Promise((resolve) =>
    setTimeout(() => {
      console.log(name);
      resolve();
    }, ms),
  );

async function main() {
  await Promise.all([
    sleep(30, 'first, together'),
    sleep(30, 'second, together'),
    sleep(60, 'third, together'),
    sleep(30, 'fourth, together'),
  ]);
  console.log('done');
}

main();
console.log('main has begun');

// prints:
//   main has begun
//   first, together
//   second, together
//   fourth, together
//   third, together
//   done
