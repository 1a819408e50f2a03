// title: A promise is settled once
// host: both
// lesson: The first resolve or reject decides. What comes later is ignored, without an error.
// try: Put reject first. Which callback is called?
// try: Throw an error after resolve, in the executor. Who hears of it?
// goal: Write a promise that takes the first of two timers, and cannot be changed by the second.

new Promise((resolve, reject) => {
  console.log('the executor runs');
  resolve('first');
  resolve('second');
  reject(new Error('too late'));
}).then(
  (value) => console.log('fulfilled with', value),
  (error) => console.log('rejected with', error.message),
);

console.log('end of the script');

// prints:
//   the executor runs
//   end of the script
//   fulfilled with first
