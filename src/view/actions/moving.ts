// Going from moment to moment of the run.
import { instantAt } from '../../trace/clock'
import { classStore, coversRun } from '../present/class-store'
import type { ViewState, ViewStore } from '../view-state'

type Actions = Pick<ViewState, 'moveTo' | 'moveToTime' | 'jumpTo' | 'goBack' | 'tell' | 'play' | 'pointAt'>

const isHeld = (): boolean => coversRun(classStore.getState())

export function movingActions({ setState: set, getState: get }: ViewStore): Actions {
  return {
    moveTo(position, travel, clock) {
      if (isHeld()) return
      // Stepping while a prediction is asked for uncovers the machine.
      const isCovered = get().ask?.phase === 'predict' || get().ask?.phase === 'loading'
      const cameFrom = get().position
      set({ position, clock, travel, cameFrom, pointedSpan: undefined, momentNotice: undefined })
      if (isCovered) set({ ask: undefined })
    },
    moveToTime(time) {
      const trace = get().run?.recording?.trace
      if (!trace) return
      const { position, clock } = instantAt(trace, time)
      get().moveTo(position, 'leap', clock)
    },
    jumpTo(position, clock) {
      const { position: left, clock: shown, jumps } = get()
      set({ isPlaying: false })
      if ((position === left && clock === shown) || isHeld()) return
      get().moveTo(position, 'leap', clock)
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
