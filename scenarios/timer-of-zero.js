// title: A timer of 0 ms is not now
// host: both
// lesson: setTimeout only hands the callback to a timer. Even without a delay it becomes a task, and the running code is finished first.

console.log('set the trap');
setTimeout(() => console.log('snap'), 0);
console.log('walk away');

// prints:
//   set the trap
//   walk away
//   snap
