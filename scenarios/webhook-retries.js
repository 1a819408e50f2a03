// title: A webhook that is tried again after 1, 5, 30 and 120 minutes
// host: node
// lesson: The pauses add up: tries at 0, 1, 6, 36 and 156 minutes. A receiver that is back after 20 minutes hears of it at minute 36. After the fifth try the job is a dead letter.
// try: Let the receiver be down for 3, 90 and 157 minutes. When is the job delivered, if it is?
// try: Write backoff: { type: 'exponential', delay: 60_000 }. When are the tries now?
// goal: Choose other pauses, for five tries at most, so that the job is delivered by minute 25.

// route: POST https://shop.example/hook 200 0ms
// fault: receiver https://shop.example/hook is down from 0 to 20min
import { createQueue } from 'queue';

const minutes = (list) => list.map((m) => m * 60_000);
const hooks = createQueue('hooks', {
  like: 'bullmq',
  attempts: 5,
  backoff: minutes([1, 5, 30, 120]),
  deadLetter: 'dead letters',
});
const now = () => `minute ${performance.now() / 60_000}:`;

hooks.process(async (job) => {
  console.log(now(), 'try', job.attempt, 'of', job.attempts);
  await fetch('https://shop.example/hook', { method: 'POST', body: JSON.stringify(job.data) });
});
hooks.on('completed', () => console.log(now(), 'delivered'));
hooks.on('dead', () => console.log(now(), 'a dead letter'));

hooks.add({ order: 7 });

// prints:
//   minute 0: try 1 of 5
//   minute 1: try 2 of 5
//   minute 6: try 3 of 5
//   minute 36: try 4 of 5
//   minute 36: delivered
