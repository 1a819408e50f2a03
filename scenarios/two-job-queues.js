// title: The same name twice: a job queue in a job queue
// host: node
// lesson: A job of the server's queue is a function that a worker calls; in it promises make jobs of the language, the microtasks. All of these run before the loop goes on: the next server job comes in a turn of its own.
// try: Await a timer of 10 ms in place of null. Does the second job wait for it, too?
// try: Give the worker concurrency 2. Do microtasks of one job run between those of the other?
// goal: Let a microtask of the first server job run after the second one has begun.

import { createQueue } from 'queue';

const server = createQueue('server');

server.process(async (job) => {
  console.log('server job', job.id, 'begins');
  queueMicrotask(() => console.log('  microtask 1 of', job.id));
  await null;
  console.log('  microtask 2 of', job.id);
});

setImmediate(() => console.log('immediate'));
server.addAll(['a', 'b']);
Promise.resolve().then(() => console.log('microtask of the script'));

// prints:
//   microtask of the script
//   immediate
//   server job 1 begins
//     microtask 1 of 1
//     microtask 2 of 1
//   server job 2 begins
//     microtask 1 of 2
//     microtask 2 of 2
