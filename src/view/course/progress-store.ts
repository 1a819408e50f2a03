// What somebody has done, kept in this browser alone.
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import { joined, NO_PROGRESS, type Progress } from '../../learn/progress/progress'
import { progressFrom, progressText, type Refusal } from '../../learn/progress/progress-text'
import { attempt } from '../saved'

const KEY = 'loopscope.progress'

interface ProgressState {
  readonly progress: Progress
  /** What was there before the last reset, until something else is done. */
  readonly forgotten: Progress | undefined
  readonly change: (change: (progress: Progress) => Progress) => void
  readonly reset: () => void
  readonly undoReset: () => void
  /** Adds what a file says to what is there; says why where it is no such file. */
  readonly bring: (text: string) => Refusal | undefined
}

/** What another window wrote meanwhile is not overwritten. */
function stored(): Progress {
  let progress = NO_PROGRESS
  attempt(() => {
    const read = progressFrom(localStorage.getItem(KEY) ?? '')
    if (!('kind' in read)) progress = read
  })
  return progress
}

const keep = (progress: Progress): boolean => attempt(() => localStorage.setItem(KEY, progressText(progress)))

export const progressStore = createStore<ProgressState>()((set, get) => ({
  progress: stored(),
  forgotten: undefined,
  change(change) {
    const before = isKept ? stored() : get().progress
    const progress = change(before)
    if (progress === before) return
    isKept = keep(progress)
    set({ progress, forgotten: undefined })
  },
  reset() {
    const forgotten = get().progress
    isKept = keep(NO_PROGRESS)
    set({ progress: NO_PROGRESS, forgotten })
  },
  undoReset() {
    const { forgotten } = get()
    if (forgotten) get().change((progress) => joined(forgotten, progress))
  },
  bring(text) {
    const brought = progressFrom(text)
    if ('kind' in brought) return brought
    get().change((progress) => joined(progress, brought))
    return undefined
  },
}))

/** Where the browser keeps nothing, it lasts as long as the page. */
let isKept = true

addEventListener('storage', ({ key }) => {
  if (key === KEY || key === null) progressStore.setState({ progress: stored() })
})

export const useProgress = (): Progress => useStore(progressStore, ({ progress }) => progress)
