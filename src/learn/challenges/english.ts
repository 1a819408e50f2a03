// Challenges in English.
import { type ChallengeWords, rounded } from './words'

export const english: ChallengeWords = {
  challenges: {
    'three-calls': {
      title: 'Three on the stack',
      task: 'Let three different functions of yours stand on the call stack at the same moment.',
      hints: [
        'A call puts a frame on the stack, and it stays there until the function ends.',
        'So a function has to be called before the one that calls it has ended.',
        'Let a call b, and b call c.',
      ],
    },
    'timer-overtakes': {
      title: 'Second set, first called',
      task: 'Set two timers. The one that you set second calls its callback first.',
      hints: ['Each timer waits for itself.', 'What counts is when it is due, not when it was set.'],
    },
    'three-turns': {
      title: 'Three turns of the loop',
      task: 'Print A, B and C, in this order, and each in another turn of the loop.',
      hints: [
        'A turn begins with a task. The script is the first one.',
        'Jobs do not help: they belong to the turn in which they were queued.',
        'The callback of a timer is a task of its own.',
      ],
    },
    'b-before-a': {
      title: 'B before A, without a timer',
      task: 'Queue what prints A first, then print B: B comes out before A. Set no timer.',
      hints: [
        'What prints A has to wait until the script has ended.',
        'A job waits for just that.',
        'Print A in a callback of Promise.resolve().then, or of queueMicrotask.',
      ],
    },
    'clear-in-time': {
      title: 'Called off in time',
      task: 'Set a timer that is never called, because the callback of another timer clears it.',
      hints: [
        'clearTimeout takes what setTimeout returned.',
        'The other timer has to be due earlier.',
        'setTimeout(() => clearTimeout(late), 50)',
      ],
    },
    'interval-of-three': {
      title: 'Three times, no more',
      task: 'Set an interval that calls its callback exactly three times. Then the program ends by itself.',
      hints: ['clearInterval ends an interval, and its own callback may call it.', 'Count the calls.'],
    },
    'late-timer': {
      title: 'Far too late',
      task: 'Let the callback of a timer begin at least 50 ms later than the timer is due.',
      hints: [
        'Nothing interrupts code that runs.',
        'Keep the stack busy for longer than the timer has to wait.',
        'A loop that asks Date.now() until 100 ms are over does it.',
      ],
    },
    'third-generation': {
      title: 'The third generation',
      task: 'Let a job queue a job that queues a job.',
      hints: [
        'queueMicrotask may be called in a job, too.',
        'A chain of three callbacks of then does it as well.',
      ],
    },
    'jobs-and-due-timers': {
      title: 'Three jobs and two timers',
      task: 'Bring about a moment at which exactly three jobs wait while exactly two timers are due.',
      hints: [
        'While the script runs, neither jobs nor tasks can begin: both pile up.',
        'A timer becomes due while the script is still busy.',
        'Set two short timers, queue three jobs, then loop until the time of the timers has come.',
      ],
    },
    'starve-for-five': {
      title: 'Starved for five jobs',
      task: 'Let a timer that is due wait while exactly five jobs run before its callback.',
      hints: [
        'The job queue is emptied before a timer gets its turn.',
        'Jobs that jobs add count, too.',
        'A timer of 0 ms is due at once: after that, queue five jobs and no more.',
      ],
    },
    'job-between-timers': {
      title: 'A job between two timers',
      task: 'Two timers are due at the same time, and yet a job runs between their callbacks.',
      hints: ['All jobs run after each task.', 'The callback of the first timer has to queue the job.'],
    },
    'two-aside': {
      title: 'Two put aside',
      task: 'Let two calls of async functions be put aside at the same moment, each waiting for a promise.',
      hints: [
        'await puts its function aside, and the caller goes on.',
        'So the caller can call another one. It must not await the first.',
      ],
    },
    'waits-together': {
      title: 'Three waits in the time of one',
      task: 'Wait three times for 100 ms each, then print “done”, in less than 200 ms altogether.',
      hints: ['Begin all three before you wait for any.', 'Promise.all waits for several promises together.'],
    },
    'error-ends-one-task': {
      title: 'The show goes on',
      task: 'Let an error go uncaught, and print a line in a later turn of the loop.',
      hints: [
        'In a browser an uncaught error ends its task, and nothing else.',
        'Throw in the callback of a timer.',
      ],
    },
    'rejection-passes-two': {
      title: 'Past two callbacks',
      task: 'Let a rejection be passed on by exactly two jobs before a callback takes it.',
      hints: [
        'A then without a second callback passes a rejection on, in a job that calls nothing.',
        'Put two of them between the rejection and the catch.',
      ],
    },
    'waits-forever': {
      title: 'Waiting for ever',
      task: 'Let the program end while one of its functions still waits for a promise.',
      hints: ['A promise stays pending if nobody resolves it.', 'Await one whose executor does nothing.'],
    },
    'race-goes-on': {
      title: 'After the race',
      task: 'Let Promise.race be decided in one turn of the loop, and a loser settle in a later one.',
      hints: [
        'A race takes the first result. It stops nobody.',
        'Let two promises race that timers resolve.',
      ],
    },
    'interleaved-chains': {
      title: 'Two chains take turns',
      task: 'Print a1 b1 a2 b2: a1 and a2 in callbacks of one chain of then, b1 and b2 in those of another. Set no timer.',
      hints: [
        'A callback of a chain is queued when the one before has ended.',
        'Begin both chains in the script, one after the other.',
      ],
    },
    'overtaken-by-following': {
      title: 'Overtaken on the way',
      task: 'Resolve a promise with another promise. While it follows that one, let a job that was queued later get ahead.',
      hints: [
        'Returning a promise from a callback of then makes the next promise follow it.',
        'Following takes one job that calls then, and another one that this queues.',
        'Let a second chain print meanwhile.',
      ],
    },
    'lost-update': {
      title: 'A lost update',
      task: 'Let two calls of an async function write the same value into the same variable, each after an await, so that one update is lost.',
      hints: [
        'One call must not see what the other has written.',
        'Read the variable before the await, and write after it.',
      ],
    },
    'job-in-a-frame': {
      title: 'In the middle of a frame',
      task: 'Let a job run between two callbacks of the same animation frame.',
      hints: [
        'A frame calls all callbacks that were requested before it.',
        'Jobs run whenever a callback has ended and the stack is empty.',
        'Queue the job in the first callback.',
      ],
    },
    'listeners-on-one-stack': {
      title: 'No room between listeners',
      task: 'Two listeners of a click each queue a job. Let both jobs wait at the same time, so that no job runs between the listeners.',
      hints: [
        'Between listeners jobs run only where the stack is empty.',
        'Who calls the listeners? For a user it is the browser. It could be your program.',
        'button.click() dispatches the event while the script is on the stack.',
      ],
    },
    'tick-overtakes': {
      title: 'A tick overtakes',
      task: 'In Node, queue a job first and a tick second. The tick runs first.',
      hints: ['process.nextTick queues a tick.', 'Ticks go before jobs, when the script has ended.'],
    },
    'immediate-for-sure': {
      title: 'The immediate, for sure',
      task: 'In Node, set a timer of 0 ms and then an immediate, in the same callback. The immediate has to run first for certain, not by chance.',
      hints: [
        'From the main script it is a race.',
        'The check phase, where immediates run, follows the poll phase. Timers wait for the next turn.',
        'Do it in the callback of a file operation, such as fs.stat.',
      ],
    },
    'left-open': {
      title: 'Left open',
      task: 'Write a program whose order a real Node may choose, so that it does not always do the same.',
      hints: [
        'Look for two things that depend on how fast the process has started.',
        'In the main script, a timer of 0 ms may be due before the loop begins, or not.',
      ],
    },
  },
  levels: { easy: 'Easy', medium: 'Medium', hard: 'Hard' },
  missing: {
    line: ({ n, wanted, got }) =>
      got === undefined
        ? `Line ${n} should be “${wanted}”, but nothing more is printed.`
        : `Line ${n} should be “${wanted}”, but it is “${got}”.`,
    'more-lines': ({ wanted, got }) => `It prints ${got} lines, and should print ${wanted}.`,
    'timer-set': ({ line }) =>
      line === undefined ? 'It sets a timer. Do without.' : `Line ${line} sets a timer. Do without.`,
    frames: ({ most }) =>
      `At most ${most} of your functions ${most === 1 ? 'stands' : 'stand'} on the stack at the same moment.`,
    timers: ({ wanted, got }) =>
      `It takes ${wanted} timers that are called; here ${got === 1 ? 'it is 1' : `it is ${got}`}.`,
    'timers-in-order': () => 'The timers are called in the order in which they were set.',
    'same-turn': ({ first, second }) =>
      `“${first}” and “${second}” are printed in the same turn of the loop.`,
    'not-in-job': ({ text }) => `“${text}” is not printed by a job.`,
    'asked-later': ({ text }) => `What prints “${text}” is queued only after the other line was printed.`,
    'nothing-cleared': () => 'No timer is cleared before it is called.',
    'cleared-elsewhere': () => 'A timer is cleared, but not by the callback of another timer.',
    'no-interval': () => 'No interval is set.',
    'interval-ran': ({ times }) =>
      `The interval calls its callback ${times === 1 ? 'once' : `${times} times`}, not three times.`,
    'late-by': ({ most }) => `The latest timer begins ${rounded(most)} ms after it is due.`,
    generations: ({ most }) =>
      most === 0 ? 'No job is queued.' : `The jobs reach generation ${most}. It takes the third.`,
    'jobs-waiting': ({ wanted, most }) =>
      `At most ${most} ${most === 1 ? 'job waits' : 'jobs wait'} at once. It takes ${wanted}.`,
    'due-meanwhile': ({ due }) =>
      `While three jobs wait, ${due} ${due === 1 ? 'timer is' : 'timers are'} due. It takes two.`,
    'no-timer-ran': () => 'No such timer calls its callback.',
    'starved-for': ({ jobs }) =>
      `The timer that is due waits for ${jobs} ${jobs === 1 ? 'job' : 'jobs'}, not for five.`,
    'not-due-together': () => 'No timer is due already while the callback of another one runs just before.',
    'no-job-between': () => 'The two callbacks run one right after the other, without a job between them.',
    aside: ({ most }) =>
      `At most ${most} ${most === 1 ? 'function waits' : 'functions wait'} at the same moment. It takes two.`,
    'long-timers': ({ got }) => `It takes three timers of 100 ms or more that are called; here it is ${got}.`,
    'done-before-end': () => '“done” is printed before all three waits are over.',
    took: ({ time }) => `“done” is printed after ${rounded(time)} ms. It should be less than 200 ms.`,
    'nothing-uncaught': () => 'No error goes uncaught.',
    'silent-after-error': () => 'After the error, nothing is printed in a later turn of the loop.',
    'nothing-caught': () => 'No callback takes a rejection.',
    passed: ({ most }) =>
      `The rejection is passed on by ${most === 1 ? '1 job' : `${most} jobs`}. It should be exactly two.`,
    'did-not-end': () => 'The program does not end by itself.',
    'nobody-waits': () => 'At the end no function waits for a promise.',
    'no-race': () => 'There is no call of Promise.race with two promises or more.',
    'loser-stays': () => 'No loser of the race settles in a later turn of the loop.',
    'not-one-chain': ({ first, second }) =>
      `“${second}” is not printed by the callback that follows that of “${first}” in a chain.`,
    'nothing-followed': () => 'No promise has to follow another one.',
    'nobody-overtakes': () => 'No job that was queued later gets ahead while the promise follows.',
    'nothing-lost': () =>
      'No two calls of async functions read a variable, wait, and then write the same value into it.',
    'frame-callbacks': ({ got }) =>
      `No frame calls two callbacks: ${got === 1 ? '1 was' : `${got} were`} called, each in a frame of its own.`,
    'no-job-in-frame': () => 'No job runs between the callbacks of a frame.',
    listeners: ({ got }) =>
      got === 0 ? 'No listener of a click is called.' : 'No click calls two listeners: at most one.',
    'no-job-of-listener': () => 'Both listeners have to queue a job.',
    'ran-between-listeners': () => 'The job of the first listener runs before the second listener is called.',
    'no-tick': () => 'No tick is queued.',
    'no-job-before-tick': () => 'No tick runs before a job that was queued earlier.',
    'no-immediate': () => 'No immediate runs.',
    'timer-first': () =>
      'No immediate runs before a timer of 0 ms that was set before it in the same callback.',
    'left-to-chance': () => 'The immediate came first, but a real Node may also take the timer first.',
    'no-choice': () => 'In this program Node has no choice: it always does the same.',
  },
}
