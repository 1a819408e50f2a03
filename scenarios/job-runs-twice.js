// title: A job that ran twice: at least once is not once
// host: node
// lesson: The worker took longer than the visibility timeout, so the queue gave the job to another one: the money was taken twice. What must happen once needs a key that says it has happened, kept where the work is done.
// try: Let the job ask charged.has(key) before it takes the money, and note it in the same step.
// try: Call job.extend(5000) before the work. How often does it run now?
// goal: Take the money once, though the job runs twice.

import { createQueue, work } from 'queue';

const payments = createQueue('payments', { like: 'sqs', hold: 3000 });
const charged = new Set();
let account = 100;

for (const name of ['A', 'B'])
  payments.process(async (job) => {
    const { key, amount } = job.data;
    account -= amount;
    charged.add(key);
    console.log(`${name} takes ${amount}, receive ${job.attempt}: ${account} left`);
    await work(job.attempt === 1 ? 4000 : 500);
  }, { name });

payments.add({ key: 'order 7', amount: 30 });

// prints:
//   A takes 30, receive 1: 70 left
//   B takes 30, receive 2: 40 left
