// title: The fastest source wins, and all are asked
// host: both
// lesson: All sources are asked before the race begins. The fastest gives the result; the answers of the others arrive, too, and cost what they cost.
// try: Use Promise.all. When is the last line printed?
// try: Let the near source fail. What does race bring then, and what Promise.any?
// goal: Ask the far source only if the near one has not answered after 30 ms.

const ask = (name, ms) =>
  new Promise((resolve) => {
    console.log('ask', name);
    setTimeout(() => {
      console.log(name, 'answers');
      resolve(name);
    }, ms);
  });

Promise.race([ask('far', 80), ask('near', 20)]).then((name) => console.log('take what', name, 'says'));

// prints:
//   ask far
//   ask near
//   near answers
//   take what near says
//   far answers
