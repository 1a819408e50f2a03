// title: A countdown of timers that set timers
// host: both
// lesson: A callback can set the next timer. Between two of them the stack is empty, and other tasks have their turn.
// try: Change 300 to 200. Who comes first at 200 ms, and why?
// try: Let count set the next timer before it prints. Does the order change?
// goal: Write the countdown with setInterval, and end it by itself.

function count(n) {
  console.log(n);
  if (n > 1) setTimeout(count, 200, n - 1);
}

setTimeout(() => console.log('somebody else'), 300);
setTimeout(() => console.log('as soon as it can be'), 0);
count(3);

// prints:
//   3
//   as soon as it can be
//   2
//   somebody else
//   1
