// title: What runs before an await, and what after it
// host: both
// lesson: An async function runs like any other function up to its first await. There it leaves the call stack,
// lesson: and the rest of it becomes a job.
// try: Write await null in front of “put the kettle on”. What comes before it now?
// try: Await breakfast() in an async function that also looks out of the window. What changes?
// goal: Let “read the news” come between “drink” and “leave”.

async function breakfast() {
  console.log('put the kettle on');
  const tea = await 'tea';
  console.log(`pour the ${tea}`);
  await null;
  console.log('drink');
}

console.log('get up');
breakfast().then(() => console.log('leave'));
Promise.resolve().then(() => console.log('read the news'));
console.log('look out of the window');

// prints:
//   get up
//   put the kettle on
//   look out of the window
//   pour the tea
//   read the news
//   drink
//   leave
