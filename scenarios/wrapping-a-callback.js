// title: A callback becomes a promise
// host: both
// lesson: The executor starts the work at once, on the caller's stack. The callback comes in a task of its own, resolves, and the await goes on in a job of that task.
// try: Call load twice before you await either. Which lines come together?
// try: Take the await away. What does “got” say now, and when?
// goal: Let load reject for an unknown name, and catch that in main.

const load = (name) =>
  new Promise((resolve) => {
    console.log('ask for', name);
    setTimeout(() => {
      console.log('the answer is there');
      resolve(name.toUpperCase());
    }, 20);
  });

async function main() {
  const answer = await load('jerry');
  console.log('got', answer);
}

main();
console.log('the script goes on');

// prints:
//   ask for jerry
//   the script goes on
//   the answer is there
//   got JERRY
