// title: Closures in loops: var against let
// host: both
// lesson: With var there is one i for all rounds, and the loop is over before any timer fires.
// lesson: With let each round has an i of its own, and each callback keeps the one it was made with.
// try: Write var in the first loop, too. What is printed now?
// try: Give i to the timers of the second loop as their third argument, and print the parameter.
// goal: Let the loop with var print 0, 1, 2 by means of a function that is called in each round.

for (let i = 0; i < 3; i++) {
  setTimeout(() => console.log(`let ${i}`), 60);
}

for (var i = 0; i < 3; i++) {
  setTimeout(() => console.log(`var ${i}`), 0);
}

console.log('both loops are over');

// prints:
//   both loops are over
//   var 3
//   var 3
//   var 3
//   let 0
//   let 1
//   let 2
