// title: Promise.all waits for all, and keeps their order
// host: both
// lesson: The results stand in the order of the promises, not in the order in which they came.
// try: Swap the two delays. Does the last line change?
// try: Let Jerry's promise be rejected, and catch what Promise.all brings. What is the last line now, and does Tom still get ready?
// goal: Print who was ready first as the last line.

const after = (ms, value) =>
  new Promise((resolve) => {
    console.log(value, 'gets up');
    setTimeout(() => {
      console.log(value, 'is ready');
      resolve(value);
    }, ms);
  });

Promise.all([after(60, 'Tom'), after(30, 'Jerry')]).then((all) => console.log(all.join(' and ')));
console.log('both get ready');

// prints:
//   Tom gets up
//   Jerry gets up
//   both get ready
//   Jerry is ready
//   Tom is ready
//   Tom and Jerry
