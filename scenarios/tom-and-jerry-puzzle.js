// title: Tom, Doggy and two promises: the puzzle
// host: both
// lesson: Both promise reactions are jobs, and every job runs before any timer, in the order in which they were queued.
// lesson: Timers fire by their time and not by their place in the text: Doggy's 30 ms are over before Tom's 50 ms.
// try: Swap the delays of Tom and Doggy. Which two lines change?
// try: Set both delays to 0. What decides now who comes first?
// goal: Add a third promise that prints after the other two, and before Doggy.

const tom = () => console.log('Tom');
const jerry = () => console.log('Jerry');
const doggy = () => console.log('Doggy');
const cartoon = () => {
  console.log('Cartoon');
  setTimeout(tom, 50);
  setTimeout(doggy, 30);
  new Promise((resolve, reject) =>
    resolve('I am a Promise, right after tom and doggy! Really?')
  ).then(resolve => console.log(resolve));
  new Promise((resolve, reject) =>
    resolve('I am a Promise after Promise!')
  ).then(resolve => console.log(resolve));
  jerry();
};
cartoon();

// prints:
//   Cartoon
//   Jerry
//   I am a Promise, right after tom and doggy! Really?
//   I am a Promise after Promise!
//   Doggy
//   Tom
