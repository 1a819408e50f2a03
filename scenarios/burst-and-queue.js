// title: A burst, with and without a queue
// host: node
// lesson: Without a queue everything that comes at once is done at once, and who can only do five refuses the others. A queue turns the burst into a line: nobody is refused, but the last one waits.
// try: Let 100 come at once. How long does the last one wait?
// try: Give the queue two workers. How long does the last one wait now?
// goal: Let the queue serve all 20 within 400 ms.

// burst: 20 to orders at 1s {"by":"queue"}
import { createQueue, work } from 'queue';

let busy = 0;
let refused = 0;

async function serve() {
  if (busy === 5) return void refused++;
  busy++;
  await work(200);
  busy--;
}

setTimeout(() => {
  for (let n = 0; n < 20; n++) serve();
  console.log('without a queue:', busy, 'served,', refused, 'refused');
}, 1000);

const orders = createQueue('orders');
orders.process(() => work(200), { concurrency: 5 });
orders.on('drained', () => console.log('with a queue: all served after', performance.now() - 1000, 'ms'));

// prints:
//   without a queue: 5 served, 15 refused
//   with a queue: all served after 800 ms
