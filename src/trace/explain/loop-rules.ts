// What hosts say: HTML for browsers, Node's own documents for Node. A rule that differs has one for each host.
import { ecma, html, node, type Rule } from './rule'

const NODE_LOOP = 'en/learn/asynchronous-work/event-loop-timers-and-nexttick'
const NODE_API = 'docs/latest-v20.x/api'

export const queueMicrotask = html(
  'queueMicrotask',
  'timers-and-user-prompts',
  'microtask-queuing',
  'Microtask queuing',
)

export const nextTick = node(
  'nextTick',
  `${NODE_API}/process.html#processnexttickcallback-args`,
  'process.nextTick',
)

const browserCheckpoint = html(
  'browserCheckpoint',
  'webappapis',
  'perform-a-microtask-checkpoint',
  'Perform a microtask checkpoint',
)

const nodeCheckpoint = node('nodeCheckpoint', NODE_LOOP, 'The Node.js Event Loop')

const ecmaCheckpoint = ecma('ecmaCheckpoint', 'HostEnqueuePromiseJob')

export const checkpoint = { browser: browserCheckpoint, node: nodeCheckpoint, ecmascript: ecmaCheckpoint }

// Tasks and timers

export const tasks = html('tasks', 'webappapis', 'event-loop-processing-model', 'Event loop processing model')

export const nodePhases = node('nodePhases', NODE_LOOP, 'The Node.js Event Loop')

const browserTimer = html('browserTimer', 'timers-and-user-prompts', 'timers', 'Timers')

const nodeTimer = node('nodeTimer', `${NODE_API}/timers.html#settimeoutcallback-delay-args`, 'setTimeout')

export const timers = { browser: browserTimer, node: nodeTimer, ecmascript: browserTimer }

export const browserClamp = html(
  'browserClamp',
  'timers-and-user-prompts',
  'timer-initialisation-steps',
  'Timer initialization steps',
)

export const delayConversion = html(
  'delayConversion',
  'timers-and-user-prompts',
  'dom-settimeout',
  'setTimeout',
)

export const nodeClamp = node(
  'nodeClamp',
  `${NODE_API}/timers.html#settimeoutcallback-delay-args`,
  'setTimeout',
)

const browserClearing = html('browserClearing', 'timers-and-user-prompts', 'dom-cleartimeout', 'clearTimeout')

const nodeClearing = node('nodeClearing', `${NODE_API}/timers.html#cleartimeouttimeout`, 'clearTimeout')

export const clearing = { browser: browserClearing, node: nodeClearing, ecmascript: browserClearing }

export const immediates = node(
  'immediates',
  `${NODE_API}/timers.html#setimmediatecallback-args`,
  'setImmediate',
)

export const operations = node('operations', NODE_LOOP, 'The Node.js Event Loop')

export const virtualTime = html(
  'virtualTime',
  'timers-and-user-prompts',
  'run-steps-after-a-timeout',
  'Run steps after a timeout',
)

export const firstLine = node('firstLine', `${NODE_API}/process.html#a-note-on-process-io`, 'Process I/O')

export const choice = node('choice', NODE_LOOP, 'The Node.js Event Loop')

export const limits = html('limits', 'webappapis', 'killing-scripts', 'Killing scripts')

export const horizons = html('horizons', 'timers-and-user-prompts', 'dom-setinterval', 'setInterval')

export const processEnd = node(
  'processEnd',
  `${NODE_API}/process.html#process-exit-codes`,
  'Process exit codes',
)

// Output and errors

export const printing: Rule = {
  id: 'printing',
  source: { label: 'Console Logger', href: 'https://console.spec.whatwg.org/#logger' },
}

export const leftOut: Rule = {
  id: 'leftOut',
  source: { label: 'HTML', href: 'https://html.spec.whatwg.org/multipage/' },
}

const browserReport = html('browserReport', 'webappapis', 'report-an-exception', 'Report an exception')

const nodeReport = node(
  'nodeReport',
  `${NODE_API}/process.html#event-uncaughtexception`,
  "Event 'uncaughtException'",
)

const ecmaReport = ecma('ecmaReport', 'HostPromiseRejectionTracker')

export const uncaught = { browser: browserReport, node: nodeReport, ecmascript: ecmaReport }

const browserRejections = html(
  'browserRejections',
  'webappapis',
  'notify-about-rejected-promises',
  'Notify about rejected promises',
)

const nodeRejections = node(
  'nodeRejections',
  `${NODE_API}/process.html#event-unhandledrejection`,
  "Event 'unhandledRejection'",
)

export const rejections = { browser: browserRejections, node: nodeRejections, ecmascript: ecmaReport }
