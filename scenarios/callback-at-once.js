// title: Not every callback comes later
// host: both
// lesson: A callback is a function like any other: whoever gets it decides when it runs. Our own each calls it at once, on top of its own frame; setTimeout keeps it for a task of its own.
// try: Let each call back by setTimeout(callback, 0, one). Which line comes first now?
// try: Use the forEach of lists in place of each. Does it call back at once, too?
// goal: Let Tom have his cheese at once, and Jerry in a task of his own, with one call of each.

function each(list, callback) {
  for (const one of list) callback(one);
  console.log('each is done');
}

function lunch() {
  each(['Tom', 'Jerry'], (name) => console.log(name, 'has cheese'));
  console.log('lunch is over');
}

setTimeout(() => console.log('a timer'), 0);
lunch();
console.log('end of the script');

// prints:
//   Tom has cheese
//   Jerry has cheese
//   each is done
//   lunch is over
//   end of the script
//   a timer
