// title: Callbacks of one frame run together, and jobs run between them
// host: browser
// lesson: A frame calls all callbacks that waited for it, with the same time. After each of them the job queue empties. A callback that is added meanwhile waits for the next frame.
// try: Set a timer of 0 in the script. Can you tell whether it runs before the frame?
// try: Cancel the second callback in the first one, with cancelAnimationFrame. Does Jerry run?
// goal: Count ten frames, and print how long they took.

requestAnimationFrame((time) => {
  Promise.resolve().then(() => console.log('job of Tom'));
  console.log('Tom looks');
  requestAnimationFrame((later) => console.log('Tom looks again', later > time));
});

requestAnimationFrame(() => {
  console.log('Jerry runs');
  queueMicrotask(() => console.log('job of Jerry'));
});

console.log('script');

// prints:
//   script
//   Tom looks
//   job of Tom
//   Jerry runs
//   job of Jerry
//   Tom looks again true
