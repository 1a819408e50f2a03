// What is known of an entity from its beginning, by its kind.

import { choiceDetail } from '../../../src/trace/things/choices/format'
import { lineDetail } from '../../../src/trace/things/console/format'
import { errorDetail } from '../../../src/trace/things/errors/format'
import { jobDetail } from '../../../src/trace/things/jobs/format'
import { dispatchDetail } from '../../../src/trace/things/listeners/format'
import { functionDetail } from '../../../src/trace/things/objects/format'
import { promiseDetail, reactionDetail } from '../../../src/trace/things/promises/format'
import { entryDetail } from '../../../src/trace/things/shelves/format'
import { contextDetail } from '../../../src/trace/things/stack/format'
import { taskDetail } from '../../../src/trace/things/tasks/format'
import { timerDetail } from '../../../src/trace/things/timers/format'
import type { Trace } from '../../../src/trace/trace'

const DETAILS = {
  choice: choiceDetail,
  context: contextDetail,
  dispatch: dispatchDetail,
  entry: entryDetail,
  error: errorDetail,
  function: functionDetail,
  job: jobDetail,
  line: lineDetail,
  promise: promiseDetail,
  reaction: reactionDetail,
  task: taskDetail,
  timer: timerDetail,
}

type Details = typeof DETAILS

export const detail = <K extends keyof Details>(trace: Trace, kind: K, id: number): ReturnType<Details[K]> =>
  DETAILS[kind](trace, id) as ReturnType<Details[K]>
