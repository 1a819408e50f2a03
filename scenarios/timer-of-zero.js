// title: A timer of 0 ms is not now
// host: both
// lesson: setTimeout only hands the callback to a timer. Even without a delay it becomes a task, and the running code is finished first.
// try: Take the 0 away. Does anything change?
// try: Set another timer of 0 before the one that snaps. In which order do they run?
// goal: Let the trap snap before “walk away” is printed, without moving a line.

setTimeout(() => console.log('Tom comes back'), 300);

console.log('set the trap');
setTimeout(() => console.log('snap'), 0);
console.log('walk away');

// prints:
//   set the trap
//   walk away
//   snap
//   Tom comes back
