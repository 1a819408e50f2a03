import { choicesInEnglish } from '../things/choices/english'
import { consoleInEnglish } from '../things/console/english'
import { documentInEnglish } from '../things/document/english'
import { errorsInEnglish } from '../things/errors/english'
import { jobsInEnglish } from '../things/jobs/english'
import { listenersInEnglish } from '../things/listeners/english'
import { loopInEnglish } from '../things/loop/english'
import { objectsInEnglish } from '../things/objects/english'
import { promisesInEnglish } from '../things/promises/english'
import { serverJobsInEnglish } from '../things/server-jobs/english'
import { shelvesInEnglish } from '../things/shelves/english'
import { stackInEnglish } from '../things/stack/english'
import { suspendedInEnglish } from '../things/suspended/english'
import { tasksInEnglish } from '../things/tasks/english'
import { timersInEnglish } from '../things/timers/english'
import { variablesInEnglish } from '../things/variables/english'
import { nouns } from './english'
import { rules } from './english-rules'

/** All that sentences say, in English. The other languages have the same, with the same facts. */
export const english = {
  nouns,
  rules,
  stack: stackInEnglish,
  suspended: suspendedInEnglish,
  jobs: jobsInEnglish,
  tasks: tasksInEnglish,
  timers: timersInEnglish,
  shelves: shelvesInEnglish,
  serverJobs: serverJobsInEnglish,
  console: consoleInEnglish,
  loop: loopInEnglish,
  document: documentInEnglish,
  listeners: listenersInEnglish,
  promises: promisesInEnglish,
  variables: variablesInEnglish,
  objects: objectsInEnglish,
  errors: errorsInEnglish,
  choices: choicesInEnglish,
}

export type Words = typeof english
