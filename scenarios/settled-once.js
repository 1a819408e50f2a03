// title: A promise is settled once
// host: both
// lesson: The first resolve or reject decides. What comes later is ignored, without an error.

new Promise((resolve, reject) => {
  resolve('first');
  resolve('second');
  reject(new Error('too late'));
}).then(
  (value) => console.log('fulfilled with', value),
  (error) => console.log('rejected with', error.message),
);

// prints:
//   fulfilled with first
