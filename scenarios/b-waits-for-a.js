// title: B waits for A: a job that needs the results of others
// host: node
// lesson: A parent waits until all its children are done, then goes to the front of the line: what was there before it waits on. Its processor gets what the children returned.
// try: Give the worker concurrency 2. When does B begin now?
// try: Add x before the flow. Does it still come last?
// goal: Let B wait for two jobs, A1 and A2, that run at the same time.

import { FlowProducer, Queue, Worker } from 'bullmq';

const connection = { host: 'localhost' };
const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const took = { A: 200, B: 100, x: 100 };

async function main() {
  const flows = new FlowProducer({ connection });
  await flows.add({ name: 'B', queueName: 'kitchen', children: [{ name: 'A', queueName: 'kitchen', data: {} }] });
  await new Queue('kitchen', { connection }).add('x', {});
  new Worker('kitchen', async (job) => {
    console.log(job.name, 'begins');
    await sleep(took[job.name]);
    console.log(job.name, 'ends, with', Object.values(await job.getChildrenValues()));
    return `cake of ${job.name}`;
  }, { connection }).on('drained', () => console.log('nothing more to do'));
}

main();

// prints:
//   A begins
//   A ends, with []
//   B begins
//   B ends, with [ 'cake of A' ]
//   x begins
//   x ends, with []
//   nothing more to do
