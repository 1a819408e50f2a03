// How much the engine does, counted and not timed: how often each block of its code was entered.
import { type Profiler, Session } from 'node:inspector'

/** To begin to count takes V8 longer than most runs, so it is done once. */
let session: Session | undefined

export function workOf(run: () => void): number {
  session ??= startCounting()
  takeCoverage(session)
  run()
  const counts = takeCoverage(session).flatMap(({ url, functions }) =>
    url.includes('/src/') ? functions.flatMap(({ ranges }) => ranges.map(({ count }) => count)) : [],
  )
  return counts.reduce((sum, count) => sum + count, 0)
}

function startCounting(): Session {
  const session = new Session()
  session.connect()
  session.post('Profiler.enable')
  session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true })
  return session
}

/** Since the last time. A session of the own thread answers at once. */
function takeCoverage(session: Session): Profiler.ScriptCoverage[] {
  let result: Profiler.ScriptCoverage[] | undefined
  session.post('Profiler.takePreciseCoverage', (error, coverage) => {
    if (error) throw error
    result = coverage.result
  })
  if (result === undefined) throw new Error('The coverage came late.')
  return result
}
