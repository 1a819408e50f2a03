// title: A new question calls the old one off
// host: both
// lesson: The timer of the old question is cleared, so its answer never comes. Nothing has to be dropped any more.

let timer;

function search(text, ms) {
  clearTimeout(timer);
  return new Promise((resolve) => {
    timer = setTimeout(resolve, ms, `results for ${text}`);
  });
}

async function type(text, ms) {
  console.log('show', await search(text, ms));
}

type('to', 60);
type('tom', 30);

// prints:
//   show results for tom
