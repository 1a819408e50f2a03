// title: A worker dies with a job in hand, under four systems
// host: node
// lesson: Who holds the job while it runs decides when it comes back: a connection that breaks tells at once, a visibility timeout of 30 s must pass, a lock needs two checks, one every 30 s, and a supervisor looks after 15 minutes.
// try: Let the worker die silently, as when a cable is pulled. For which system does that make a difference?
// try: Give sqs a hold of 3 s and 3 attempts, and let nobody die. How often does the job run?
// goal: Change a rule of sqs so that B has its job after 7 s.

// fault: worker A dies at 2s
import { createQueue, work } from 'queue';

const systems = ['rabbitmq', 'sqs', 'bullmq', 'pg-boss'];

for (const like of systems) {
  const jobs = createQueue(like, { like });
  for (const name of ['A', 'B'])
    jobs.process(async (job) => {
      console.log(`${performance.now() / 1000} s: ${name} has the job of ${jobs.system}`);
      await work(5000);
    }, { name });
  jobs.add({});
}

// prints:
//   0 s: A has the job of RabbitMQ
//   0 s: A has the job of pg-boss
//   0 s: A has the job of Amazon SQS
//   0 s: A has the job of BullMQ
//   2 s: B has the job of RabbitMQ
//   30 s: B has the job of Amazon SQS
//   60 s: B has the job of BullMQ
//   900 s: B has the job of pg-boss
