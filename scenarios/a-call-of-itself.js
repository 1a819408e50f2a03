// title: A function that calls itself has a frame for each call
// host: both
// lesson: Each call has a frame of its own, with its own n, also where the function is the same. The last call ends first, so the numbers come back in reverse.
// try: Print “up” before the call. In which order do the numbers come now?
// try: Call countdown by setTimeout(countdown, 0, n - 1). How deep is the stack now?
// goal: Print 1, 2 and 3 in this order, with one console.log in countdown.

function countdown(n) {
  console.log('down', n);
  if (n > 1) countdown(n - 1);
  console.log('up', n);
}

countdown(3);
console.log('the end');

// prints:
//   down 3
//   down 2
//   down 1
//   up 1
//   up 2
//   up 3
//   the end
