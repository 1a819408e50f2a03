// title: A retry storm: everybody is busy, and nothing gets done
// host: node
// lesson: While the receiver is down each job fails and is tried again at once. The workers are busy all the time and deliver nothing; all the work is wasted. When it is back, the new jobs wait behind the old ones.
// try: Give the jobs a backoff of 5000 ms. How many attempts are wasted now?
// try: Let the receiver be down until 20 s, and look at 20, 25 and 30 s, too. When is everything delivered?
// goal: Get through the same outage with fewer than 50 wasted attempts.

// route: POST https://shop.example/hook 200 100ms
// fault: receiver https://shop.example/hook is down from 5s to 10s
// burst: 8/s to hooks from 0 to 15s
import { createQueue } from 'queue';

const hooks = createQueue('hooks', { attempts: 1000 });
let [attempts, delivered] = [0, 0];

hooks.process(async () => {
  attempts++;
  await fetch('https://shop.example/hook', { method: 'POST' });
  delivered++;
}, { concurrency: 4 });

const look = () => {
  console.log(`${performance.now() / 1000} s: ${attempts} attempts, ${delivered} delivered`);
  attempts = delivered = 0;
};
for (const second of [5, 10, 15]) setTimeout(look, second * 1000);

// prints:
//   5 s: 40 attempts, 40 delivered
//   10 s: 194 attempts, 0 delivered
//   15 s: 80 attempts, 80 delivered
