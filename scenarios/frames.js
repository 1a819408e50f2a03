// title: Callbacks of one frame run together, and jobs run between them
// host: browser
// lesson: A frame calls all callbacks that waited for it, with the same time. After each of them the job queue empties. A callback that is added meanwhile waits for the next frame.

requestAnimationFrame((time) => {
  console.log('Tom looks');
  Promise.resolve().then(() => console.log('job of Tom'));
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
