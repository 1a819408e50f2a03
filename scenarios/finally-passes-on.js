// title: finally lets the result through
// host: both
// lesson: finally gets no value, and what it returns does not matter. The result of before goes on to the next then.

Promise.resolve('result')
  .finally(() => {
    console.log('clean up');
    return 'ignored';
  })
  .then((value) => console.log('then:', value));

// prints:
//   clean up
//   then: result
