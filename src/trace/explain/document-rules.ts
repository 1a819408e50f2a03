// What the standards say of the document and its events.
import { code, say } from './phrases'
import { html, type Rule } from './rule'

const dom = (fragment: string, label: string, why: Rule['why']): Rule => ({
  why,
  source: { label: `DOM ${label}`, href: `https://dom.spec.whatwg.org/#${fragment}` },
})

export const userEvents = dom(
  'dispatching-events',
  'Dispatching events',
  say`An event of the browser comes from a task, so the stack is empty when it starts. It goes down from the window to its target, then up again where it bubbles. Jobs run after each listener.`,
)

export const hostEvents = dom(
  'dispatching-events',
  'Dispatching events',
  say`An event that the host fires reaches the listeners of its target, one after the other, in the order in which they were added.`,
)

export const dispatching = dom(
  'dom-eventtarget-dispatchevent',
  'dispatchEvent',
  say`${code('dispatchEvent')} and ${code('click()')} call all listeners before they return. The caller stays on the stack, so no job runs between two listeners.`,
)

export const listeners = dom(
  'concept-event-listener-inner-invoke',
  'Inner invoke',
  say`Listeners of a target run in the order in which they were added, those for the way down first. What one throws is reported, and the next one runs. When a listener ends with an empty stack, jobs run.`,
)

export const domChanges = dom(
  'mutation-algorithms',
  'Mutation algorithms',
  say`The tree changes at once, in the middle of your code. Mutation observers hear of it in a job; what you see changes when the browser draws its next frame.`,
)

export const mutationObservers = dom(
  'queue-a-mutation-observer-microtask',
  'Queue a mutation observer microtask',
  say`Changes of the tree are collected. One job, which waits in the queue with all others, hands them to the observers.`,
)

export const focusing = html(
  'interaction',
  'focus-update-steps',
  'Focus update steps',
  say`One element has the focus. When it moves, the old one hears ${code('blur')}, and the new one ${code('focus')}.`,
)

export const domTasks = html(
  'webappapis',
  'dom-manipulation-task-source',
  'DOM manipulation task source',
  say`News about the document, such as that it has loaded, come as tasks: their listeners run with an empty stack, and jobs run after each.`,
)
