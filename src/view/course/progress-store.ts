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
  /** Where the browser keeps nothing, it lasts as long as the page. */
  readonly isKept: boolean
  readonly change: (change: (progress: Progress) => Progress) => void
  readonly reset: () => void
  readonly undoReset: () => void
  /** Adds what a file says to what is there; says why where it is no such file. */
  readonly bring: (text: string) => Refusal | undefined
}

/** What another window wrote meanwhile is not overwritten. What cannot be read, as that of a newer page, is put aside. */
function stored(): Progress {
  let progress = NO_PROGRESS
  attempt(() => {
    const text = localStorage.getItem(KEY)
    if (text === null) return
    const read = progressFrom(text)
    if ('kind' in read) localStorage.setItem(`${KEY}.unread`, text)
    else progress = read
  })
  return progress
}

const keep = (progress: Progress): boolean => attempt(() => localStorage.setItem(KEY, progressText(progress)))

export const progressStore = createStore<ProgressState>()((set, get) => ({
  progress: stored(),
  forgotten: undefined,
  isKept: true,
  change(change) {
    const before = get().isKept ? stored() : get().progress
    const progress = change(before)
    if (progress === before) return
    set({ progress, forgotten: undefined, isKept: keep(progress) })
  },
  reset() {
    const forgotten = get().progress
    set({ progress: NO_PROGRESS, forgotten, isKept: keep(NO_PROGRESS) })
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

addEventListener('storage', ({ key }) => {
  if (key === KEY || key === null) progressStore.setState({ progress: stored() })
})

export const useProgress = (): Progress => useStore(progressStore, ({ progress }) => progress)
