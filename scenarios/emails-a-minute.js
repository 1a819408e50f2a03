// title: 50,000 emails at 1,000 a minute
// host: node
// lesson: From four workers on the limit decides, not the workers: ten instead of five win 20 seconds of 50 minutes, and are idle for two thirds of the time. One worker alone would need 166 minutes.
// try: Set WORKERS to 1, 3, 4 and 20. From which number on does another worker hardly help?
// try: Take the limiter away. How many workers help now?
// goal: Send all mails in less than 50 minutes with as few workers as you can.

import { createQueue, work } from 'queue';

const WORKERS = 5;
const emails = createQueue('emails', { like: 'bullmq', limiter: { max: 1000, duration: 60_000 } });
const clock = (ms) => `${Math.floor(ms / 60_000)} min ${(ms % 60_000) / 1000} s`;
let last = 0;

emails.process(() => {
  last = performance.now();
  return work(200);
}, { concurrency: WORKERS });

emails.on('drained', () => {
  console.log('last start', clock(last));
  console.log('drained', clock(performance.now()));
});

emails.addAll(Array.from({ length: 50_000 }, (_, n) => ({ to: n })));

// prints:
//   last start 49 min 39.8 s
//   drained 49 min 40 s
