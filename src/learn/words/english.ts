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
    'before-node-11': {
      claim: 'Node runs promise callbacks only when all due timers have run, as it did before version 11.',
      truth: 'Since Node 11, ticks and jobs run after each timer and each immediate, as they do in browsers.',
      look: 'A job runs while the next timer, which is due as well, still waits.',
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
      truth:
        'Ticks run before the loop goes on; and before promise jobs, too, as long as none of these is running.',
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
    'calls-wait': {
      claim: 'A function that is called waits until the one that calls has ended.',
      truth: 'A call runs at once: its frame goes on top of the stack, and the caller waits below it.',
      look: 'The frame of the function that is called stands on top of its caller, which has not ended.',
    },
    'calls-end-in-order': {
      claim: 'The function that was called first ends first.',
      truth: 'The stack is left from the top: what was called last ends first, and then its caller goes on.',
      look: 'A frame is taken away, and the one that was pushed right before it goes on.',
    },
    'catch-goes-back': {
      claim: 'After a catch the program goes on where the error was thrown.',
      truth:
        'What was running ends where the error was thrown. The program goes on below the catch, and never goes back.',
      look: 'The frames above the try are gone when catch takes the error.',
    },
    'handed-out-once': {
      claim: 'A queue gives each job to a worker once.',
      truth:
        'At least once. A job that fails, or that nobody answers for in time, is handed out again, though its first run may have done its work.',
      look: 'A worker takes the job, and it is not its first attempt.',
    },
    'added-is-begun': {
      claim: 'What is added to a queue is begun at once.',
      truth: 'A job waits in the line until a worker has room for it, and until a limit lets it begin.',
      look: 'The job is added, and waits: the workers have others in hand.',
    },
    'only-workers-count': {
      claim: 'A job waits for a free worker, and for nothing else.',
      truth:
        'It waits for more: for the next window of a limit, for the pause after a failure, until it is noticed that its worker is gone, or for its children.',
      look: 'The job has to wait, and not for a worker.',
    },
  },
  questions: {
    'runs-next': () => 'The stack is empty. What runs next?',
    'enters-queue': ({ name }) => `Where does ${name} go now?`,
    'jobs-waiting': () => 'How many jobs wait in the job queue now?',
    'queued-by': ({ name }) => `Which line put ${name} into its queue?`,
    'job-carries': ({ name }) => `Which value does ${name} carry?`,
    'prints-in-turn': ({ name }) => `In which turn of the loop is ${name} printed?`,
    'prints-in-phase': ({ name }) => `In which phase of Node’s loop is ${name} printed?`,
    'promise-state': ({ name }) => `In which state is ${name} now?`,
    'prints-next': () => 'Which line is printed next?',
    'on-top': () => 'Which function is on top of the stack?',
    'timer-due': ({ name }) => `When is ${name} due, at the earliest?`,
    'clock-jumps': () => 'Nothing can run. To which time does the clock jump?',
    'waits-for': ({ name }) => `What does ${name} wait for?`,
    'variable-holds': ({ name }) => `What does ${name} hold at this moment?`,
    'jobs-before': ({ name }) => `How many jobs run before ${name} begins?`,
    'frames-on-stack': () => 'How many frames are on the call stack now?',
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
  phase: (phase) => (phase === 'script' ? 'before the loop begins, with the script' : `the ${phase} phase`),
  entry: ({ badge, label, line }) => `${badge} ${label}${lineAt('line', line)}`,
  script: 'the script',
  ask: {
    title: 'What does it print, and in which order?',
    order: 'Your order',
    next: 'Choose what is printed next',
    question: 'A question about this moment',
    loading: 'Running the program, and the machines that people believe in…',
    yours: 'You said',
    actual: 'It prints',
    bothOrders: 'Your order beside the real one',
    check: 'Check',
    undo: 'Undo',
    skip: 'Skip',
    close: 'Close',
    right: 'Right, line by line.',
    alsoPossible: 'This program is a race: a real engine may print yours as well as others.',
    othersPossible: 'This program is a race: a real engine may print other orders, too, but not yours.',
    part: (from, to, all) => `It prints ${all} lines. Put lines ${from} to ${to} in order.`,
    nothingToOrder:
      'This program prints fewer than two different lines, so there is no order to ask for. Its moments can be asked about.',
    aboutMoments: 'Ask about its moments',
    nothingToAsk: 'From here on there is nothing left to ask.',
    parted: (said, n) => `You said “${said}” as line ${n}. The run stands just before that line.`,
    endedEarly: (n) =>
      `You said that nothing comes after ${n === 1 ? 'one line' : `${n} lines`}. The run stands just there.`,
    whatNow: 'What goes on now?',
    neverPrinted: (said, line) =>
      `“${said}” is never printed: what would print it, in line ${line}, never runs.`,
    nothingAfter: (n) =>
      `After ${n === 1 ? 'its one line' : `its ${n} lines`} the program prints nothing more.`,
    served: {
      stack: 'the code that is running',
      ticks: 'a tick',
      jobs: 'the oldest job of the job queue',
      tasks: 'the next task of the task queue',
      server: 'news from the server',
    },
    broughtNews: (served) => `${served}, which brings news from the server`,
    believed: (claim) => `Many think: ${claim}`,
    here: (truth) => `Here: ${truth}`,
    look: (where) => `Look: ${where}`,
    playWrong: 'Play the machine that would do so',
    wrongMachine: (claim) => `This is a wrong machine. ${claim}`,
    backToReal: 'Back to the real one',
    nextQuestion: 'Next question',
    answerIs: (option) => `It is: ${option}`,
    stepThrough: 'Step through it',
    howSure: 'How sure are you?',
    sure: 'Sure',
    guessing: 'Guessing',
    comesBack: 'You were sure, so this comes back today, in another program.',
    showMoment: 'Show this moment',
    share: 'Pass the question on',
  },
  ms: (time) => `${Math.round(time * 1000) / 1000} ms`,
}
