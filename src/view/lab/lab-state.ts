// What the picture of servers' queues is made of, read once for each run, and what is chosen to be seen of it.
import { useEffect, useState } from 'react'
import { coursesOf, type QueueCourse } from '../../trace/things/server-jobs/course'
import type { Trace } from '../../trace/trace'
import { inSlices } from '../slices'

const known = new WeakMap<Trace, readonly QueueCourse[]>()

/** Undefined until the run has been read. */
export function useCourses(trace: Trace | undefined): readonly QueueCourse[] | undefined {
  const [, redraw] = useState(0)
  useEffect(() => {
    if (trace === undefined || known.has(trace)) return undefined
    let isWanted = true
    void inSlices(coursesOf(trace)).then((courses) => {
      known.set(trace, courses)
      if (isWanted) redraw((n) => n + 1)
    })
    return () => {
      isWanted = false
    }
  }, [trace])
  return trace && known.get(trace)
}
