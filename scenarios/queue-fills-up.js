// title: A queue that fills faster than it drains
// host: node
// lesson: 12 jobs come a second and 10 are done, so the line grows by 2 a second, without end. An alert tells of it after a while; only more workers, or less work, empty it. When the arrivals stop, a second worker empties it in 6 seconds; one alone would need 12.
// try: Start the second worker at 30 s. How long is the line then, and when is it empty?
// try: Let 9 jobs come a second instead of 12. Is there a line at all?
// goal: Let the program start the second worker by itself, as soon as more than 100 wait.

// burst: 12/s to orders from 0 to 60s
// alert: orders above 100
import { createQueue, work } from 'queue';

const orders = createQueue('orders');
const start = () => orders.process(() => work(100));
const look = async () => {
  const { waiting } = await orders.counts();
  console.log(performance.now() / 1000, 's:', waiting, 'wait');
};

start();
for (const second of [15, 30, 45, 60, 63, 66]) setTimeout(look, second * 1000 + 1);
setTimeout(start, 60_000);

// prints:
//   15.001 s: 30 wait
//   30.001 s: 60 wait
//   45.001 s: 90 wait
//   60.001 s: 119 wait
//   63.001 s: 59 wait
//   66.001 s: 0 wait
