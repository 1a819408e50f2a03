// title: 10,000 contacts, and an interface that takes 100 calls a minute
// host: node
// lesson: More workers do not help against the limit of somebody else: 10,000 calls at 100 a minute take 99 minutes. One worker does 200 a minute and is enough; ten are idle for 95 % of the time.
// try: Give it ten workers. How much sooner is it done?
// try: Let the interface take 250 calls a minute. Is one worker still enough?
// goal: The interface now takes 250 calls a minute. Be done within 40 minutes, with as few workers as you can.

import { createQueue, work } from 'queue';

const contacts = createQueue('contacts', { like: 'bullmq', limiter: { max: 100, duration: 60_000 } });
let calls = 0;

contacts.process(async () => {
  await work(300);
  if (++calls % 2500 === 0) console.log(calls, 'after', performance.now() / 60_000, 'min');
});

contacts.addAll(Array.from({ length: 10_000 }, (_, n) => ({ id: n })));

// prints:
//   2500 after 24.5 min
//   5000 after 49.5 min
//   7500 after 74.5 min
//   10000 after 99.5 min
