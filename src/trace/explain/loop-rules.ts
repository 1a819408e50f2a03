// What hosts say: HTML for browsers, Node's own documents for Node. A rule that differs has one for each host.
import { code, say } from './phrases'
import { ecma, html, node, type Rule } from './rule'

const NODE_LOOP = 'en/learn/asynchronous-work/event-loop-timers-and-nexttick'
const NODE_API = 'docs/latest-v20.x/api'

export const queueMicrotask = html(
  'timers-and-user-prompts',
  'microtask-queuing',
  'Microtask queuing',
  say`${code('queueMicrotask')} appends its callback to the same queue that promise reactions wait in. It runs when the stack is empty and before any task.`,
)

export const nextTick = node(
  `${NODE_API}/process.html#processnexttickcallback-args`,
  'process.nextTick',
  say`Node has a queue of its own for ${code('process.nextTick')}. It is emptied after each callback, before promise jobs run; ticks that are added meanwhile run as well.`,
)

const browserCheckpoint = html(
  'webappapis',
  'perform-a-microtask-checkpoint',
  'Perform a microtask checkpoint',
  say`As soon as the stack is empty, all jobs run, also those that are queued meanwhile. Only when the job queue is empty may the loop take the next task.`,
)

const nodeCheckpoint = node(
  NODE_LOOP,
  'The Node.js Event Loop',
  say`After each callback Node empties its queue of ticks and then its queue of promise jobs, again and again until both are empty. Only then does the loop go on.`,
)

const ecmaCheckpoint = ecma(
  'HostEnqueuePromiseJob',
  say`Jobs run on an empty stack, one after the other, in the order in which they were queued.`,
)

export const checkpoint = { browser: browserCheckpoint, node: nodeCheckpoint, ecmascript: ecmaCheckpoint }

// Tasks and timers

export const tasks = html(
  'webappapis',
  'event-loop-processing-model',
  'Event loop processing model',
  say`The loop takes one task at a time and runs it to its end. Then it empties the job queue, and only then does it look at its tasks again.`,
)

export const nodePhases = node(
  NODE_LOOP,
  'The Node.js Event Loop',
  say`Node's loop goes through phases: due timers, then ${code('poll')} for input and output, then ${code('check')} for ${code('setImmediate')}. Between any two callbacks ticks and promise jobs run.`,
)

const browserTimer = html(
  'timers-and-user-prompts',
  'timers',
  'Timers',
  say`A timer only promises that its callback will not run earlier. When it is due, its callback becomes a task and waits like any other task for an empty stack and an empty job queue.`,
)

const nodeTimer = node(
  `${NODE_API}/timers.html#settimeoutcallback-delay-args`,
  'setTimeout',
  say`A timer only promises that its callback will not run earlier. When it is due, its callback waits for the loop's timers phase, and for ticks and promise jobs before it.`,
)

export const timers = { browser: browserTimer, node: nodeTimer, ecmascript: browserTimer }

export const browserClamp = html(
  'timers-and-user-prompts',
  'timer-initialisation-steps',
  'Timer initialization steps',
  say`When timers set timers more than five levels deep, a browser makes every delay below 4 ms a delay of 4 ms.`,
)

export const delayConversion = html(
  'timers-and-user-prompts',
  'dom-settimeout',
  'setTimeout',
  say`A browser makes a delay a whole number of 32 bits: fractions are dropped, what is no number is 0, and so is what is below 0.`,
)

export const nodeClamp = node(
  `${NODE_API}/timers.html#settimeoutcallback-delay-args`,
  'setTimeout',
  say`Node makes a delay that is below 1 ms, too large or not a number a delay of 1 ms.`,
)

const browserClearing = html(
  'timers-and-user-prompts',
  'dom-cleartimeout',
  'clearTimeout',
  say`Clearing a timer takes it away for good, even if it is due and its callback already waits in the task queue.`,
)

const nodeClearing = node(
  `${NODE_API}/timers.html#cleartimeouttimeout`,
  'clearTimeout',
  say`Clearing a timer takes it away for good, even if it is due already in this turn of the loop.`,
)

export const clearing = { browser: browserClearing, node: nodeClearing, ecmascript: browserClearing }

export const immediates = node(
  `${NODE_API}/timers.html#setimmediatecallback-args`,
  'setImmediate',
  say`Callbacks of ${code('setImmediate')} run in the loop's check phase, after the poll phase. Those that are added while the phase runs wait for the next turn.`,
)

export const operations = node(
  NODE_LOOP,
  'The Node.js Event Loop',
  say`File operations and the derivation of keys are done outside of the program, by a pool of four threads: what comes fifth waits until one is free. Their callbacks run in the loop's poll phase; which of several is done first is not determined.`,
)

export const virtualTime = html(
  'timers-and-user-prompts',
  'run-steps-after-a-timeout',
  'Run steps after a timeout',
  say`The simulated clock stands still while code runs and jumps when nothing can run. In a real engine, that is the time in which the program sleeps.`,
)

export const firstLine = node(
  `${NODE_API}/process.html#a-note-on-process-io`,
  'Process I/O',
  say`Node makes its output streams when a program first prints to them, and that takes about a millisecond. Timers that were set before may be due afterwards.`,
)

export const choice = node(
  NODE_LOOP,
  'The Node.js Event Loop',
  say`From the main script, a timer of 1 ms and an immediate race: the order depends on how long it takes to start the loop. A program must not rely on either order.`,
)

export const limits = html(
  'webappapis',
  'killing-scripts',
  'Killing scripts',
  say`An engine may end a script that uses too much time or space. The simulator stops at fixed limits and keeps everything that it has recorded.`,
)

export const horizons = html(
  'timers-and-user-prompts',
  'dom-setinterval',
  'setInterval',
  say`In a real engine, what repeats itself goes on until the page or the process is closed. The simulator runs a program ahead to see whether it ends by itself; if it does not, the record ends at the horizon.`,
)

export const processEnd = node(
  `${NODE_API}/process.html#process-exit-codes`,
  'Process exit codes',
  say`A Node process lives as long as something may still run. It exits with code 0, or with the one that the program set; after an error that nobody caught with code 1.`,
)

// Output and errors

export const printing: Rule = {
  why: say`Printing is synchronous: the line appears while the call runs. The order of lines is therefore the order in which your code runs, and queues decide that.`,
  source: { label: 'Console Logger', href: 'https://console.spec.whatwg.org/#logger' },
}

export const leftOut: Rule = {
  why: say`Sound, windows, printers and much else of a browser are not simulated. Where a program waits for one of them, this line says so, as nothing would happen.`,
  source: { label: 'HTML', href: 'https://html.spec.whatwg.org/multipage/' },
}

const browserReport = html(
  'webappapis',
  'report-an-exception',
  'Report an exception',
  say`A browser reports an uncaught error and goes on: jobs, timers and events that wait still run.`,
)

const nodeReport = node(
  `${NODE_API}/process.html#event-uncaughtexception`,
  "Event 'uncaughtException'",
  say`An uncaught error ends a Node process with exit code 1, unless a listener for it was added to ${code('process')}. Nothing that waits will run.`,
)

const ecmaReport = ecma(
  'HostPromiseRejectionTracker',
  say`The language leaves it to the host what happens to an error that nobody catches.`,
)

export const uncaught = { browser: browserReport, node: nodeReport, ecmascript: ecmaReport }

const browserRejections = html(
  'webappapis',
  'notify-about-rejected-promises',
  'Notify about rejected promises',
  say`When the job queue is empty, a browser looks at promises that were rejected and have no handler. It tells of them in a task of its own, so a handler that comes with a job is in time.`,
)

const nodeRejections = node(
  `${NODE_API}/process.html#event-unhandledrejection`,
  "Event 'unhandledRejection'",
  say`When ticks and jobs are done, Node treats a rejected promise without a handler as an uncaught error. A handler that is attached by a tick or a job is in time.`,
)

export const rejections = { browser: browserRejections, node: nodeRejections, ecmascript: ecmaReport }
