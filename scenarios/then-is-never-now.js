// title: then never calls back at once
// host: both
// lesson: Even if the promise is settled already, its callback becomes a job. So code after then always runs first.
// try: Call then twice on ready. In which order do the callbacks run?
// try: Put an await ready at the end, in an async function. What comes after it?
// goal: Write a function that calls its callback at once if a value is there, and else later. Why is that a trap?

setTimeout(() => console.log('Spike comes by'), 0);

const ready = Promise.resolve('Jerry is here already');

ready.then((text) => console.log(text));
console.log('Tom looks around');

// prints:
//   Tom looks around
//   Jerry is here already
//   Spike comes by
