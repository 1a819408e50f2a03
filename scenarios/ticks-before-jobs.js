// title: Node's ticks go before jobs, and jobs before everything else
// host: node
// lesson: process.nextTick has a queue of its own, which Node empties before the job queue. A tick that a job adds waits until the jobs are done.
// try: Queue the tick of the script from the first job. Where does it come?
// try: Let the tick queue a tick. Is it before job 1?
// goal: Let the immediate come before a job.

setImmediate(() => console.log('immediate'));
Promise.resolve().then(() => {
  console.log('job 1');
  process.nextTick(() => console.log('tick of a job'));
});
Promise.resolve().then(() => console.log('job 2'));
process.nextTick(() => console.log('tick'));
console.log('script');

// prints:
//   script
//   tick
//   job 1
//   job 2
//   tick of a job
//   immediate
