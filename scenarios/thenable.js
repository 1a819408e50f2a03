// title: Anything with a then method is followed
// host: both
// lesson: Resolving with an object that has a then method calls that method, but in a job of its own.
// try: Call resolve in a timer of 10 ms. Which line moves?
// try: Await mouse in an async function. When is its then called?
// goal: Write a thenable that rejects, and catch what it brings.

const mouse = {
  then(resolve) {
    console.log('then is called');
    resolve('squeak');
  },
};

Promise.resolve(mouse).then((sound) => console.log(sound));
queueMicrotask(() => console.log('a job that was queued later'));
setTimeout(() => console.log('a timer'), 0);
console.log('end of the script');

// prints:
//   end of the script
//   then is called
//   a job that was queued later
//   squeak
//   a timer
