// title: then never calls back at once
// host: both
// lesson: Even if the promise is settled already, its callback becomes a job. So code after then always runs first.

const ready = Promise.resolve('Jerry is here already');

ready.then((text) => console.log(text));
console.log('Tom looks around');

// prints:
//   Tom looks around
//   Jerry is here already
