// title: A timer of 0 ms is not now
// host: both
// lesson: setTimeout only hands the callback to a timer. Even without a delay it becomes a task, and the running code is finished first.
// try: Take the 0 away. Does anything change?
// try: Set a second timer of 0 before the first one. In which order do they snap?
// goal: Let the trap snap before “walk away” is printed, without moving a line.

console.log('set the trap');
setTimeout(() => console.log('snap'), 0);
console.log('walk away');

// prints:
//   set the trap
//   walk away
//   snap
