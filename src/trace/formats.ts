// All formats, and with them all kinds of events and entities. A trace carries the names of its kinds, so their order is free.
import { choicesFormat } from './things/choices/format'
import { consoleFormat } from './things/console/format'
import { documentFormat } from './things/document/format'
import { errorsFormat } from './things/errors/format'
import { jobsFormat } from './things/jobs/format'
import { listenersFormat } from './things/listeners/format'
import { loopFormat } from './things/loop/format'
import { objectsFormat } from './things/objects/format'
import { promisesFormat } from './things/promises/format'
import { serverJobsFormat } from './things/server-jobs/format'
import { shelvesFormat } from './things/shelves/format'
import { stackFormat } from './things/stack/format'
import { suspendedFormat } from './things/suspended/format'
import { tasksFormat } from './things/tasks/format'
import { timersFormat } from './things/timers/format'
import { variablesFormat } from './things/variables/format'

export const formats = {
  stack: stackFormat,
  suspended: suspendedFormat,
  jobs: jobsFormat,
  tasks: tasksFormat,
  timers: timersFormat,
  shelves: shelvesFormat,
  serverJobs: serverJobsFormat,
  console: consoleFormat,
  loop: loopFormat,
  document: documentFormat,
  listeners: listenersFormat,
  promises: promisesFormat,
  variables: variablesFormat,
  objects: objectsFormat,
  errors: errorsFormat,
  choices: choicesFormat,
} as const

export type ThingName = keyof typeof formats
type AnyFormat = (typeof formats)[ThingName]

export type EventKind = AnyFormat['events'][number]
export type EntityKind = AnyFormat['entities'][number] | 'collection'
/** Members come and go. */
export type List = AnyFormat['lists'][number]
/** What every trace begins with. */
export type Collection = List | AnyFormat['targets'][number] | 'none'

const all: readonly AnyFormat[] = Object.values(formats)

export const EVENT_KINDS: readonly EventKind[] = all.flatMap(({ events }) => events)
export const ENTITY_KINDS: readonly EntityKind[] = ['collection', ...all.flatMap(({ entities }) => entities)]
export const LISTS: readonly List[] = all.flatMap(({ lists }) => lists)
/** Their numbers are those of the first entities; no entity has the number 0. */
export const COLLECTIONS: readonly Collection[] = ['none', ...LISTS, ...all.flatMap(({ targets }) => targets)]
