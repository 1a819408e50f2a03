// What the engine is asked about a run, in copies of it: expressions, objects, other outputs.
import type { Engine, SearchProgress, ShownRun } from '../run'
import type { ViewState, ViewStore } from '../view-state'
import { failedRun, lossOf } from './failures'
import { hasRun } from './has-run'

type Actions = Pick<
  ViewState,
  | 'runBeside'
  | 'evaluate'
  | 'firstHolding'
  | 'lookInto'
  | 'pose'
  | 'practise'
  | 'explore'
  | 'forgetOutputs'
  | 'stopExploring'
>

export function askingActions(store: ViewStore, engine: Engine): Actions {
  const { setState: set, getState: get } = store
  /** The request that runs the shown program again, in a copy. */
  const requestOf = ({ source, host }: ShownRun) => {
    const { inputs, choices, limits, belief } = get()
    return { source, host, inputs, choices, limits, ...(belief && { belief: belief.rule }) }
  }

  return {
    runBeside(changes) {
      const { source, host, inputs, choices, limits, level } = get()
      return engine
        .run({ source, host, inputs, choices, limits, level, ...changes }, () => {})
        .catch((error) => failedRun(get(), error))
    },
    async evaluate(expressions, position = get().position) {
      const { run, level, language } = get()
      if (run === undefined) return undefined
      // The copy records everything, so positions of a record of queues mean nothing there.
      if (level === 'queues') {
        const { bannerWords } = await import('../words/banner')
        const refused = { kind: 'limit', message: bannerWords[language].onlyQueues } as const
        return expressions.map(() => refused)
      }
      return engine.evaluate(requestOf(run), position, expressions).catch((error) => lossOf(get(), error))
    },
    async firstHolding(candidates) {
      const { run, level } = get()
      if (run === undefined) return undefined
      if (level === 'queues') return { position: undefined }
      return engine.firstHolding(requestOf(run), candidates).catch((error) => lossOf(get(), error))
    },
    async lookInto(question) {
      const { run, level, position } = get()
      if (run === undefined || level === 'queues') return undefined
      const inside = await engine.lookInto(requestOf(run), { ...question, position }).catch(() => undefined)
      return inside === undefined || 'message' in inside ? undefined : inside
    },
    /** The engine answers one thing at a time: a question would end a run that still goes on, or be ended by it. */
    async pose(program) {
      await hasRun(store)
      const { source, host, inputs } = get()
      return engine
        .pose({ source, host, inputs, choices: [], ...program })
        .catch((error) => lossOf(get(), error))
    },
    practise(practice, host) {
      const request = { source: '', host, inputs: [], choices: [], language: get().language }
      return engine.practise(practice, request).catch((error) => lossOf(request, error))
    },
    async explore() {
      const { source, host, inputs, limits } = get()
      let asking: SearchProgress = { runs: 0, found: 0 }
      set({ possible: asking })
      const isAsking = () => get().possible === asking
      const onProgress = (progress: SearchProgress) => {
        if (!isAsking()) return
        asking = progress
        set({ possible: asking })
      }
      const possible = await engine
        .explore({ source, host, inputs, limits, choices: [] }, onProgress)
        .catch((error) => lossOf(get(), error))
      if (isAsking()) set({ possible })
    },
    forgetOutputs() {
      engine.stopExploring()
      set({ possible: undefined })
    },
    stopExploring: () => engine.stopExploring(),
  }
}
