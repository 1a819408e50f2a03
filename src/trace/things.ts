// The table of all visible things. Player, stops, sentences and printed moments are made from it.
import type { formats, ThingName } from './formats'
import type { Part, Row, Tellings } from './thing'
import { choicesEvents } from './things/choices/say'
import { consolePart, consoleRows } from './things/console/read'
import { consoleEvents } from './things/console/say'
import { documentPart } from './things/document/read'
import { documentEvents } from './things/document/say'
import { errorsEvents } from './things/errors/say'
import { jobsPart, jobsRows } from './things/jobs/read'
import { jobsEvents } from './things/jobs/say'
import { listenersEvents } from './things/listeners/say'
import { loopPart } from './things/loop/read'
import { loopEvents } from './things/loop/say'
import { objectsEvents } from './things/objects/say'
import { promisesEvents } from './things/promises/say'
import { serverJobsPart, serverJobsRows } from './things/server-jobs/read'
import { serverJobsEvents } from './things/server-jobs/say'
import { shelvesPart, shelvesRows } from './things/shelves/read'
import { shelvesEvents } from './things/shelves/say'
import { stackPart, stackRows } from './things/stack/read'
import { stackEvents } from './things/stack/say'
import { suspendedPart, suspendedRows } from './things/suspended/read'
import { suspendedEvents } from './things/suspended/say'
import { tasksPart, tasksRows } from './things/tasks/read'
import { tasksEvents } from './things/tasks/say'
import { timersPart, timersRows } from './things/timers/read'
import { timersEvents } from './things/timers/say'
import { variablesEvents } from './things/variables/say'

/** Printed moments have the rows in this order. */
export const things = {
  stack: { events: stackEvents, part: stackPart, rows: stackRows },
  suspended: { events: suspendedEvents, part: suspendedPart, rows: suspendedRows },
  jobs: { events: jobsEvents, part: jobsPart, rows: jobsRows },
  tasks: { events: tasksEvents, part: tasksPart, rows: tasksRows },
  timers: { events: timersEvents, part: timersPart, rows: timersRows },
  shelves: { events: shelvesEvents, part: shelvesPart, rows: shelvesRows },
  serverJobs: { events: serverJobsEvents, part: serverJobsPart, rows: serverJobsRows },
  console: { events: consoleEvents, part: consolePart, rows: consoleRows },
  loop: { events: loopEvents, part: loopPart },
  document: { events: documentEvents, part: documentPart },
  listeners: { events: listenersEvents },
  promises: { events: promisesEvents },
  variables: { events: variablesEvents },
  objects: { events: objectsEvents },
  errors: { events: errorsEvents },
  choices: { events: choicesEvents },
} satisfies { readonly [T in ThingName]: Thing<T> }

interface Thing<T extends ThingName> {
  readonly events: Tellings<(typeof formats)[T]>
  /** What it adds to the picture of a moment; the others are asked when somebody looks. */
  readonly part?: Part<object, string>
  readonly rows?: readonly Row<never>[]
}
