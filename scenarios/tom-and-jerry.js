// title: Tom, Jerry and a promise
// host: both
// lesson: A function that is called runs at once, so Jerry prints during cartoon().
// lesson: A promise reaction waits in the job queue, which empties as soon as the call stack is empty.
// lesson: Tom waits for his timer, and comes last.

const tom = () => console.log('Tom');
const jerry = () => console.log('Jerry');
const cartoon = () => {
  console.log('Cartoon');
  setTimeout(tom, 5000);
  new Promise((resolve, reject) =>
    resolve('should it be right after Tom, before Jerry?')
  ).then(resolve => console.log(resolve));
  jerry();
};
cartoon();

// prints:
//   Cartoon
//   Jerry
//   should it be right after Tom, before Jerry?
//   Tom
