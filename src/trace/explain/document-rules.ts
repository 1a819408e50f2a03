// What the standards say of the document and its events.
import { html, type Rule, type RuleName } from './rule'

const dom = (id: RuleName, fragment: string, label: string): Rule => ({
  id,
  source: { label: `DOM ${label}`, href: `https://dom.spec.whatwg.org/#${fragment}` },
})

export const userEvents = dom('userEvents', 'dispatching-events', 'Dispatching events')

export const hostEvents = dom('hostEvents', 'dispatching-events', 'Dispatching events')

export const dispatching = dom('dispatching', 'dom-eventtarget-dispatchevent', 'dispatchEvent')

export const listeners = dom('listeners', 'concept-event-listener-inner-invoke', 'Inner invoke')

export const domChanges = dom('domChanges', 'mutation-algorithms', 'Mutation algorithms')

export const mutationObservers = dom(
  'mutationObservers',
  'queue-a-mutation-observer-microtask',
  'Queue a mutation observer microtask',
)

export const focusing = html('focusing', 'interaction', 'focus-update-steps', 'Focus update steps')

export const domTasks = html(
  'domTasks',
  'webappapis',
  'dom-manipulation-task-source',
  'DOM manipulation task source',
)
