import { type LearnWords, lineAt } from './words'

export const english: LearnWords = {
  beliefs: {
    'one-queue': {
      claim: 'There is one queue, and everything waits in it in the order in which it came.',
      truth:
        'Jobs wait in the job queue and tasks in the task queue. As long as a job waits, no task begins.',
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
  },
  questions: {
    'runs-next': () => 'The stack is empty. What runs next?',
    'enters-queue': ({ name }) => `Where does ${name} go now?`,
    'jobs-waiting': () => 'How many jobs wait in the job queue now?',
    'queued-by': ({ name }) => `Which line put ${name} into its queue?`,
    'job-carries': ({ name }) => `Which value does ${name} carry?`,
    'prints-in-turn': ({ name }) => `In which turn of the loop is ${name} printed?`,
    'promise-state': ({ name }) => `In which state is ${name} now?`,
    'prints-next': () => 'Which line is printed next?',
    'on-top': () => 'Which function is on top of the stack?',
    'timer-due': ({ name }) => `When is ${name} due, at the earliest?`,
    'clock-jumps': () => 'Nothing can run. To which time does the clock jump?',
    'waits-for': ({ name }) => `What does ${name} wait for?`,
    'variable-holds': ({ name }) => `What does ${name} hold at this moment?`,
    'jobs-before': ({ name }) => `How many jobs run before ${name} begins?`,
    'frames-on-stack': () => 'How many functions are on the stack now?',
  },
  places: {
    'job-queue': 'the job queue',
    'tick-queue': 'the queue of ticks',
    'task-queue': 'the task queue',
    timers: 'the timers',
    shelves: 'the host, until it is its turn',
    stack: 'the call stack: it runs at once',
  },
  states: { pending: 'pending', fulfilled: 'fulfilled', rejected: 'rejected' },
  turn: (n) => (n === 1 ? 'turn 1: the script' : `turn ${n}`),
  entry: ({ badge, label, line }) => `${badge} ${label}${lineAt('line', line)}`,
  script: 'the script',
  ms: (time) => `${Math.round(time * 1000) / 1000} ms`,
}
