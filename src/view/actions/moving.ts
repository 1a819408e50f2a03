// Going from moment to moment of the run.
import { classStore, coversRun } from '../present/class-store'
import type { ViewState, ViewStore } from '../view-state'

type Actions = Pick<ViewState, 'moveTo' | 'jumpTo' | 'goBack' | 'tell' | 'play' | 'pointAt'>

const isHeld = (): boolean => coversRun(classStore.getState())

export function movingActions({ setState: set, getState: get }: ViewStore): Actions {
  return {
    moveTo(position, travel) {
      if (isHeld()) return
      // Stepping while a prediction is asked for uncovers the machine.
      const isCovered = get().ask?.phase === 'predict' || get().ask?.phase === 'loading'
      set({ position, travel, cameFrom: get().position, pointedSpan: undefined, momentNotice: undefined })
      if (isCovered) set({ ask: undefined })
    },
    jumpTo(position) {
      const { position: left, jumps } = get()
      set({ isPlaying: false })
      if (position === left || isHeld()) return
      get().moveTo(position, 'leap')
      set({ jumps: [...jumps, left] })
    },
    goBack(jump = get().jumps.length - 1) {
      const position = get().jumps[jump]
      if (position === undefined || isHeld()) return
      set({ isPlaying: false, jumps: get().jumps.slice(0, jump) })
      get().moveTo(position, 'leap')
    },
    tell: (momentNotice) => set({ momentNotice }),
    play: (isPlaying) => set({ isPlaying: isPlaying && !isHeld() }),
    pointAt: (pointedSpan, pointedPromise) => set({ pointedSpan, pointedPromise }),
  }
}
