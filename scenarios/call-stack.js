// title: Calls pile up, and are left in reverse
// host: both
// lesson: A call puts a frame on top of the stack, and its end takes the frame away. Only the function on top runs.
// try: Call cheese() once more in kitchen, after fridge(). How deep is the stack then?
// try: Throw an error in cheese. Which lines are missing?
// goal: Let the stack be five frames deep when cheese! is printed.

function kitchen() {
  console.log('enter kitchen');
  fridge();
  console.log('leave kitchen');
}

function fridge() {
  console.log('enter fridge');
  cheese();
  console.log('leave fridge');
}

function cheese() {
  console.log('cheese!');
}

kitchen();

// prints:
//   enter kitchen
//   enter fridge
//   cheese!
//   leave fridge
//   leave kitchen
