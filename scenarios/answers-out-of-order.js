// title: The last answer is not always the last question's
// host: both
// lesson: A slow answer to an old question overwrites the new one. Remember which question was the last, and drop the others.
// try: Take the check with last away. What stands on the screen at the end?
// try: Give both questions 30 ms. Is anything dropped?
// goal: Stop the timer of an old question as soon as a new one is asked.

const search = (text, ms) => new Promise((resolve) => setTimeout(resolve, ms, `results for ${text}`));
let last = 0;

async function type(text, ms) {
  const mine = ++last;
  const results = await search(text, ms);
  console.log(mine === last ? 'show' : 'drop', results);
}

type('to', 60);
type('tom', 30);

// prints:
//   show results for tom
//   drop results for to
