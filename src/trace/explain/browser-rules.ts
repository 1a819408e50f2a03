// What the platform's standards say of what only browsers have.
import { code, say } from './phrases'
import { html, type Rule } from './rule'

export const animationFrames = html(
  'imagebitmap-and-animations',
  'animation-frames',
  'Animation frames',
  say`Before a browser draws, it calls the callbacks of ${code('requestAnimationFrame')} that wait, all with the same time. Those that are added meanwhile wait for the next frame. Jobs run after each.`,
)

export const rendering = html(
  'webappapis',
  'update-the-rendering',
  'Update the rendering',
  say`A frame is a task of its own. It handles resizes and scrolling, calls the callbacks of animation frames, works out the layout, tells observers about it, and draws.`,
)

export const idleCallbacks: Rule = {
  why: say`When nothing else can run for a while, a browser calls the callbacks of ${code('requestIdleCallback')}, each as a task. One with a timeout becomes a task when its time is up, idle or not.`,
  source: {
    label: 'W3C requestIdleCallback',
    href: 'https://w3c.github.io/requestidlecallback/#start-an-idle-period-algorithm',
  },
}

export const scheduling: Rule = {
  why: say`Tasks of ${code('scheduler')} have a priority: ${code('user-blocking')} goes before ordinary tasks, ${code('background')} after them. What ${code('scheduler.yield')} continues goes before other tasks of its priority.`,
  source: {
    label: 'WICG Prioritized Task Scheduling',
    href: 'https://wicg.github.io/scheduling-apis/#sec-scheduler-task-queues',
  },
}

export const requests: Rule = {
  why: say`The network works beside the program. When an answer has come, the browser queues a task, and that settles the promise or fires the events. Here, every address answers after a fixed time.`,
  source: { label: 'Fetch Fetching', href: 'https://fetch.spec.whatwg.org/#fetching' },
}

export const messages = html(
  'web-messaging',
  'message-port-post-message-steps',
  'Message ports',
  say`A message is copied when it is posted, and its event is a task: it waits for an empty stack and an empty job queue. Messages of one port stay in order.`,
)

export const answers: Rule = {
  why: say`Requests that are under way at the same time are answered in any order. A program must not rely on one.`,
  source: { label: 'Fetch Fetching', href: 'https://fetch.spec.whatwg.org/#fetching' },
}

export const lateFrame = html(
  'webappapis',
  'event-loop-processing-model',
  'Event loop processing model',
  say`When a frame is drawn is up to the display. After it has shown nothing for a while, it may draw at once or with one of its next beats.`,
)

export const ioOrder: Rule = {
  why: say`Operations run beside the program, and which of several is done first is not determined. A program must not rely on an order.`,
  source: {
    label: 'Node The Node.js Event Loop',
    href: 'https://nodejs.org/en/learn/asynchronous-work/event-loop-timers-and-nexttick',
  },
}

export const taskChoice = html(
  'webappapis',
  'event-loop-processing-model',
  'Event loop processing model',
  say`Tasks of one source run in their order, but a browser may choose from which source it takes the next one. Here the oldest goes first, as in Chromium, unless you choose otherwise.`,
)
