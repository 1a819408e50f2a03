// title: A debounce that is made anew holds nothing back
// host: both
// lesson: A debounce waits for a pause: each call clears the timer of the one before and sets a new one. Here each letter makes a debounce of its own, which knows of no timer before it, so every letter is searched for.
// try: Keep the timer in a variable outside of debounce. What is searched for now?
// try: Make the pause 10 ms. Does anything change?
// goal: Search at once for the first letter, and once more after the last one.

function debounce(ms, run) {
  let timer;
  return (text) => {
    clearTimeout(timer);
    timer = setTimeout(() => run(text), ms);
  };
}

function type(text) {
  console.log('typed', text);
  const search = debounce(60, (wanted) => console.log('search for', wanted));
  search(text);
}

type('t');
setTimeout(type, 0, 'to');
setTimeout(type, 40, 'tom');
setTimeout(type, 200, 'jerry');
console.log('the first letter is there');

// prints:
//   typed t
//   the first letter is there
//   typed to
//   typed tom
//   search for t
//   search for to
//   search for tom
//   typed jerry
//   search for jerry
