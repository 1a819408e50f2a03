// title: Tom, Jerry and a promise
// host: both
// lesson: A function that is called runs at once, so Jerry prints during cartoon().
// lesson: A promise reaction waits in the job queue, which empties as soon as the call stack is empty.
// lesson: Tom waits for his timer, and comes last.
// try: Give Tom's timer a delay of 0. Does he come before the promise now?
// try: Move jerry() to the top of cartoon. Which lines change their place?
// goal: Let Tom come right after Cartoon, without touching the line with his timer.

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
