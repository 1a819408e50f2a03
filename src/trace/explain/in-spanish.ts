import { choicesInSpanish } from '../things/choices/spanish'
import { consoleInSpanish } from '../things/console/spanish'
import { documentInSpanish } from '../things/document/spanish'
import { errorsInSpanish } from '../things/errors/spanish'
import { jobsInSpanish } from '../things/jobs/spanish'
import { listenersInSpanish } from '../things/listeners/spanish'
import { loopInSpanish } from '../things/loop/spanish'
import { objectsInSpanish } from '../things/objects/spanish'
import { promisesInSpanish } from '../things/promises/spanish'
import { serverJobsInSpanish } from '../things/server-jobs/spanish'
import { shelvesInSpanish } from '../things/shelves/spanish'
import { stackInSpanish } from '../things/stack/spanish'
import { suspendedInSpanish } from '../things/suspended/spanish'
import { tasksInSpanish } from '../things/tasks/spanish'
import { timersInSpanish } from '../things/timers/spanish'
import { variablesInSpanish } from '../things/variables/spanish'
import type { Words } from './in-english'
import { nounsInSpanish } from './spanish'
import { rulesInSpanish } from './spanish-rules'

/** All that sentences say, in Spanish. The page loads it when it is chosen. */
export const spanish: Words = {
  nouns: nounsInSpanish,
  rules: rulesInSpanish,
  stack: stackInSpanish,
  suspended: suspendedInSpanish,
  jobs: jobsInSpanish,
  tasks: tasksInSpanish,
  timers: timersInSpanish,
  shelves: shelvesInSpanish,
  console: consoleInSpanish,
  loop: loopInSpanish,
  document: documentInSpanish,
  listeners: listenersInSpanish,
  promises: promisesInSpanish,
  variables: variablesInSpanish,
  objects: objectsInSpanish,
  errors: errorsInSpanish,
  choices: choicesInSpanish,
  serverJobs: serverJobsInSpanish,
}
