// title: An error takes frames away until somebody catches it
// host: both
// lesson: A thrown error ends one frame after the other, from the top down, until it reaches a try. There catch takes over, and the code below it goes on.
// try: Catch the error in tom instead. Is “Tom is never here” printed now?
// try: Add a finally to the try. When does it run?
// goal: Let jerry throw only when he is called the second time, and let the first call end well.

function tom() {
  jerry();
  console.log('Tom is never here');
}

function jerry() {
  throw new Error('mousetrap');
}

try {
  tom();
} catch (error) {
  console.log('caught:', error.message);
}
console.log('life goes on');

// prints:
//   caught: mousetrap
//   life goes on
