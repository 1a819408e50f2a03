// title: An async function begins at once
// host: both
// lesson: Up to its first await an async function runs like any other. await puts only this function aside; its caller goes on.
// try: Take the await away. In which order are the numbers printed?
// try: Call fetchCheese twice. Which lines are printed twice, and where?
// goal: Print 3 before 2 without moving a console.log.

async function fetchCheese() {
  console.log('2: open the fridge');
  await null;
  console.log('4: take the cheese');
}

console.log('1: hungry');
fetchCheese();
console.log('3: wait at the table');

// prints:
//   1: hungry
//   2: open the fridge
//   3: wait at the table
//   4: take the cheese
