import { useEffect, useMemo, useState } from 'react'
import type { RunRequest, ShownRun } from '../run'
import { useView, useViewStore } from '../view-context'
import type { Against } from './compare-state'

/** The other run, once there is one. */
export function useOther(against: Against | undefined): ShownRun | undefined {
  const store = useViewStore()
  const run = useView((state) => state.run)
  const runBefore = useView((state) => state.runBefore)
  const isRunning = useView((state) => state.isRunning)
  const [answer, setAnswer] = useState<{ readonly to: object; readonly run: ShownRun }>()
  // A question is asked anew for each run of the page.
  const question = useMemo(() => ({ against, run }), [against, run])
  const isAsking = against !== undefined && against.kind !== 'before' && run !== undefined && !isRunning
  useEffect(() => {
    if (!isAsking) return
    let isWanted = true
    void store
      .getState()
      .runBeside(changesOf(against))
      .then((other) => isWanted && setAnswer({ to: question, run: other }))
    return () => {
      isWanted = false
    }
  }, [store, question, against, isAsking])
  if (against?.kind === 'before') return runBefore
  return answer?.to === question ? answer.run : undefined
}

/** Which options differ from those of the page. */
function changesOf(against: Against): Partial<RunRequest> {
  switch (against.kind) {
    case 'host':
      return { host: against.host, choices: [] }
    case 'output':
      return { choices: against.choices }
    case 'belief':
      return { belief: against.rule, choices: [] }
    case 'before':
    case 'real':
      return {}
  }
}
