// Keeps the breakpoints of each program, over edits and reloads.
import { isEditOf, keepFor, keptFor, programName } from '../kept-by-program'
import type { ViewStore } from '../view-state'
import type { PageBreakpoint } from './list'

const KEY = 'loopscope.breakpoints'

const KINDS: ReadonlySet<unknown> = new Set([
  'line',
  'job-starts',
  'task-starts',
  'line-printed',
  'promise-rejected',
])

export function followBreakpoints(store: ViewStore, storage: () => Storage): void {
  let { source, programId, breakpoints } = store.getState()
  let name = programName({ source, programId })
  if (breakpoints.length === 0) store.setState({ breakpoints: keptFor(storage, KEY, name, isBreakpoint) })
  store.subscribe((state) => {
    if (state.source !== source || state.programId !== programId) {
      const before = { name, source }
      ;({ source, programId } = state)
      name = programName(state)
      if (name !== before.name) {
        const own = keptFor(storage, KEY, name, isBreakpoint)
        // An edited example becomes a program of the user's, and takes its breakpoints along.
        const isSame = own.length === 0 && isEditOf(before.source, source)
        if (isSame) keepFor(storage, KEY, name, state.breakpoints)
        else store.setState({ breakpoints: own })
      }
    }
    if (store.getState().breakpoints === breakpoints) return
    breakpoints = store.getState().breakpoints
    keepFor(storage, KEY, name, breakpoints)
  })
}

const isBreakpoint = (stored: unknown): stored is PageBreakpoint => {
  if (typeof stored !== 'object' || stored === null) return false
  const { kind, line, condition, isOff } = stored as {
    readonly [K in 'kind' | 'line' | 'condition' | 'isOff']?: unknown
  }
  const isOfLine = Number.isSafeInteger(line) && (condition === undefined || typeof condition === 'string')
  return KINDS.has(kind) && (kind !== 'line' || isOfLine) && (isOff === undefined || isOff === true)
}
