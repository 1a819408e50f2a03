// title: Debounce: only the last call counts
// host: both
// lesson: Each call clears the timer of the one before and sets a new one. Only when there is a pause does the function run.
// try: Ask for “tom” after 80 ms in place of 40. How many searches are there?
// try: Make the pause 10 ms. What is searched for now?
// goal: Search at once for the first call, and once more after the last one.

function debounce(ms, run) {
  let timer;
  return (text) => {
    console.log('typed', text);
    clearTimeout(timer);
    timer = setTimeout(() => run(text), ms);
  };
}

const search = debounce(60, (text) => console.log('search for', text));

search('t');
setTimeout(search, 0, 'to');
setTimeout(search, 40, 'tom');
setTimeout(search, 200, 'jerry');
console.log('the first letter is there');

// prints:
//   typed t
//   the first letter is there
//   typed to
//   typed tom
//   search for tom
//   typed jerry
//   search for jerry
