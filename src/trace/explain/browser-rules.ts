// What the platform's standards say of what only browsers have.
import { html, type Rule } from './rule'

export const animationFrames = html(
  'animationFrames',
  'imagebitmap-and-animations',
  'animation-frames',
  'Animation frames',
)

export const rendering = html('rendering', 'webappapis', 'update-the-rendering', 'Update the rendering')

export const idleCallbacks: Rule = {
  id: 'idleCallbacks',
  source: {
    label: 'W3C requestIdleCallback',
    href: 'https://w3c.github.io/requestidlecallback/#start-an-idle-period-algorithm',
  },
}

export const scheduling: Rule = {
  id: 'scheduling',
  source: {
    label: 'WICG Prioritized Task Scheduling',
    href: 'https://wicg.github.io/scheduling-apis/#sec-scheduler-task-queues',
  },
}

export const requests: Rule = {
  id: 'requests',
  source: { label: 'Fetch Fetching', href: 'https://fetch.spec.whatwg.org/#fetching' },
}

export const messages = html('messages', 'web-messaging', 'message-port-post-message-steps', 'Message ports')

export const answers: Rule = {
  id: 'answers',
  source: { label: 'Fetch Fetching', href: 'https://fetch.spec.whatwg.org/#fetching' },
}

export const lateFrame = html(
  'lateFrame',
  'webappapis',
  'event-loop-processing-model',
  'Event loop processing model',
)

export const lateTimer = html('lateTimer', 'timers-and-user-prompts', 'timers', 'Timers')

export const ioOrder: Rule = {
  id: 'ioOrder',
  source: {
    label: 'Node The Node.js Event Loop',
    href: 'https://nodejs.org/en/learn/asynchronous-work/event-loop-timers-and-nexttick',
  },
}

export const taskChoice = html(
  'taskChoice',
  'webappapis',
  'event-loop-processing-model',
  'Event loop processing model',
)
