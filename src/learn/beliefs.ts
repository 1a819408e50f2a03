// What people believe of the event loop, in words. The machines that go by it are in `machine/running/beliefs.ts`.
import type { Belief } from '../machine/running/beliefs'

export interface BeliefText {
  /** What is believed, as a sentence. */
  readonly claim: string
  /** What is so instead. */
  readonly truth: string
  /** What to look at in the picture to see it. */
  readonly look: string
}

export const BELIEF_TEXTS: { readonly [B in Belief]: BeliefText } = {
  'one-queue': {
    claim: 'There is one queue, and everything waits in it in the order in which it came.',
    truth: 'Jobs wait in the job queue and tasks in the task queue. As long as a job waits, no task begins.',
    look: 'The job queue gets empty while a task that came earlier goes on waiting.',
  },
  'timers-first': {
    claim: 'A timer that is due runs before promise callbacks.',
    truth: 'A due timer is only a task that waits. All jobs go first.',
    look: 'The timer is in the task queue, and the loop takes a job.',
  },
  'script-is-no-task': {
    claim: 'The loop begins with its tasks; the script is something else.',
    truth: 'The script is the first task. So its jobs run right after it, before any other task.',
    look: 'The script leaves the task queue first, and a checkpoint follows it.',
  },
  'jobs-last': {
    claim: 'Promise callbacks run when everything else is over.',
    truth: 'Jobs run as soon as the stack is empty, after each task.',
    look: 'A job runs while timers still wait.',
  },
  'one-job-per-task': {
    claim: 'After each task one job runs, then it is the turn of the next task.',
    truth: 'After a task the whole job queue is emptied, with the jobs that jobs add.',
    look: 'A second job starts although a task waits.',
  },
  'zero-is-now': {
    claim: 'A timer of 0 ms calls its function at once.',
    truth: 'Even without a delay the callback becomes a task. The code that is running is finished first.',
    look: 'setTimeout returns, and its callback stands among the timers or tasks.',
  },
  'exact-timers': {
    claim: 'A timer interrupts the program when its time has come.',
    truth: 'Nothing interrupts running code. A delay says how long to wait at least.',
    look: 'The timer is overdue while the stack is not empty.',
  },
  'timers-in-order': {
    claim: 'Timers run in the order in which they stand in the program.',
    truth: 'Timers run by the time at which they are due. Only equal times keep their order.',
    look: 'The shorter timer is first among the timers, although it was set later.',
  },
  'then-is-now': {
    claim: 'If the promise is resolved already, then calls its callback at once.',
    truth: 'A callback of then always becomes a job, even if the promise is settled already.',
    look: 'then returns, and its callback stands in the job queue.',
  },
  'executor-later': {
    claim: 'What stands in new Promise(…) runs later.',
    truth: 'The executor is called at once. Only callbacks of then, catch and finally become jobs.',
    look: "The executor's frame stands on top of the one that says new Promise.",
  },
  'chain-is-a-unit': {
    claim: 'A chain of then calls runs from its first callback to its last without a break.',
    truth: 'Each then is a job of its own, queued when the one before has run. Other jobs come in between.',
    look: 'After the first callback of a chain, a job of another chain starts.',
  },
  'async-is-later': {
    claim: 'An async function begins later.',
    truth: 'An async function runs at once, like any other, up to its first await.',
    look: "The function's frame is pushed by the call.",
  },
  'await-blocks': {
    claim: 'await stops the whole program until the value is there.',
    truth: 'await puts only its own function aside. Whoever called it goes on.',
    look: 'The frame leaves the stack at await, and the line after the call runs.',
  },
  'async-is-atomic': {
    claim: 'With one thread, async functions cannot get in each other’s way.',
    truth: 'At each await other code may run, and change what the function has read before.',
    look: 'The second call reads the variable between the read and the write of the first.',
  },
  'return-is-free': {
    claim: 'Returning a promise costs nothing.',
    truth:
      'To follow a promise that is returned takes extra jobs: one that calls its then, and one that then queues.',
    look: 'A job "follow another promise" stands in the job queue.',
  },
  'tick-is-immediate': {
    claim: 'process.nextTick runs in the next turn of the loop.',
    truth: 'Ticks run before anything else: before promise jobs, and before the loop goes on.',
    look: 'The tick leaves its queue right after the script.',
  },
  'for-each-waits': {
    claim: 'forEach with an async callback waits for each of them.',
    truth: 'forEach ignores what its callback returns. All calls begin at once, and nobody waits for them.',
    look: 'forEach returns while the functions that it called are still paused.',
  },
  'race-cancels': {
    claim: 'Promise.race stops the losers.',
    truth: 'A race only takes the first result. Everything else runs on to its end.',
    look: "The loser's timer still waits after the race is decided.",
  },
  'try-catches-later': {
    claim: 'try catches what its callbacks throw later.',
    truth: 'try protects what is on the stack with it. A callback runs on a stack of its own.',
    look: 'When the callback throws, the function with the try is not on the stack.',
  },
}
