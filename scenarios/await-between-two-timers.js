// title: Before Node 11, what follows an await came after the next timer
// host: node
// lesson: The promise is fulfilled, so after the first timer a job continues the function at once: the cheese is gone before Jerry looks.
// lesson: Before version 11 the second timer, due as well, was called first, and Jerry still saw the cheese: "Tom looks, Jerry sees cheese, Tom eats". The same text was right in a browser and wrong in Node.
// try: Take the await away. Do old and new order still differ?
// goal: Make a program that prints the same in both, although it awaits in each of two timers.

let cheese = true;

setTimeout(async () => {
  console.log('Tom looks');
  await null;
  cheese = false;
  console.log('Tom eats');
}, 0);
setTimeout(() => console.log(cheese ? 'Jerry sees cheese' : 'Jerry sees nothing'), 0);
console.log('both sleep');

// prints:
//   both sleep
//   Tom looks
//   Tom eats
//   Jerry sees nothing
