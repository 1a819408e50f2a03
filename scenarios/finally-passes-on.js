// title: finally lets the result through
// host: both
// lesson: finally gets no value, and a value that it returns is ignored. The result of before goes on to the next then.
// try: Throw an error in finally. Is the last callback still called?
// try: Begin with a rejected promise. Which callbacks are called?
// goal: Let finally wait 50 ms before the result goes on.

Promise.resolve('result')
  .then((value) => {
    console.log('got', value);
    return value;
  })
  .finally(() => {
    console.log('clean up');
    return 'ignored';
  })
  .then((value) => console.log('then:', value));

queueMicrotask(() => console.log('another job'));
console.log('end of the script');

// prints:
//   end of the script
//   got result
//   another job
//   clean up
//   then: result
