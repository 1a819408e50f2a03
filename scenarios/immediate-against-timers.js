// title: setImmediate against timers, from inside a timer
// host: node
// lesson: Node walks through phases: timers, poll, check. From inside a timer the check phase comes next,
// lesson: so setImmediate beats setTimeout(…, 0). From the main script the two would race.
// try: Give the inner timer a delay of 5. Does the order change?
// try: Move the promise into the immediate. Where does its line come?
// goal: Let the inner timer come before the immediate, for certain.

setTimeout(() => {
  console.log('outer timer');

  setTimeout(() => console.log('inner timer'), 0);

  setImmediate(() => {
    console.log('immediate');
    process.nextTick(() => console.log('tick of the immediate'));
  });

  Promise.resolve().then(() => console.log('promise'));
}, 10);

// prints:
//   outer timer
//   promise
//   immediate
//   tick of the immediate
//   inner timer
