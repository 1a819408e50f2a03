// title: Before Node 11, ticks waited for all immediates
// host: node
// lesson: Between two immediates Node runs ticks, then jobs. Before version 11 it did that only after the last immediate of the turn.
// lesson: There it printed "immediate 1, immediate 2, tick of immediate 1, job of immediate 1". No option brings that back; only the old machine beside this run shows it.
// try: Queue the tick inside of the job. After which line is it printed now?
// goal: Let the first immediate cancel the second one by a tick. In which Node is the tick in time?

setImmediate(() => {
  console.log('immediate 1');
  Promise.resolve().then(() => console.log('job of immediate 1'));
  process.nextTick(() => console.log('tick of immediate 1'));
});
setImmediate(() => console.log('immediate 2'));

// prints:
//   immediate 1
//   tick of immediate 1
//   job of immediate 1
//   immediate 2
