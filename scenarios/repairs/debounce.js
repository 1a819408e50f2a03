// title: Made once, it knows the timer of the call before
// host: both
// lesson: There is one debounce for all letters, so each of them clears the timer of the one before. Only after a pause something is searched for.

function debounce(ms, run) {
  let timer;
  return (text) => {
    clearTimeout(timer);
    timer = setTimeout(() => run(text), ms);
  };
}

const search = debounce(60, (wanted) => console.log('search for', wanted));

function type(text) {
  console.log('typed', text);
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
//   search for tom
//   typed jerry
//   search for jerry
