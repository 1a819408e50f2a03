// title: An error skips callbacks until a catch
// host: both
// lesson: Each then makes a new promise. A rejection passes every then without a second callback, a job each, until catch takes it; after that the chain is fine again.
// try: Let the catch throw again. Which lines are left?
// try: Give the second then a callback for errors. Does catch still see the error?
// goal: Let “eat it” be printed after the error was caught.

Promise.resolve('cheese')
  .then((thing) => {
    console.log('got', thing);
    throw new Error('the cat!');
  })
  .then(() => console.log('eat it'))
  .catch((error) => {
    console.log('caught:', error.message);
    return 'hungry';
  })
  .then((state) => console.log('still', state));

Promise.resolve()
  .then(() => console.log('another chain, first'))
  .then(() => console.log('another chain, second'));

console.log('end of the script');

// prints:
//   end of the script
//   got cheese
//   another chain, first
//   another chain, second
//   caught: the cat!
//   still hungry
