// title: Timers run by their time, not by their place
// host: both
// lesson: Each timer waits for itself. The one that is due first runs first, wherever it stands in the program.
// try: Give all four the same delay. What decides the order now?
// try: Set Spike's timer in the callback of Jerry's. When is it due?
// goal: Let the four come in the order of the text, with delays that shrink from line to line.

setTimeout(() => console.log('Tom, after 90 ms'), 90);
setTimeout(() => console.log('Jerry, after 30 ms'), 30);
setTimeout(() => console.log('Spike, after 60 ms'), 60);
setTimeout(() => console.log('Nibbles, after 0 ms'), 0);
console.log('four timers are set');

// prints:
//   four timers are set
//   Nibbles, after 0 ms
//   Jerry, after 30 ms
//   Spike, after 60 ms
//   Tom, after 90 ms
