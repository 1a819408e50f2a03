// Keys of the presenter's window: a clicker sends its own to whichever window has the focus.
import { useEffect, useRef } from 'react'

export interface PresenterActs {
  readonly goOn: (by: 1 | -1) => void
  readonly blank: () => void
  readonly ask: () => void
}

const ACTS: ReadonlyMap<string, (acts: PresenterActs) => void> = new Map([
  ['ArrowRight', ({ goOn }) => goOn(1)],
  ['PageDown', ({ goOn }) => goOn(1)],
  ['ArrowLeft', ({ goOn }) => goOn(-1)],
  ['PageUp', ({ goOn }) => goOn(-1)],
  ['b', ({ blank }) => blank()],
  ['v', ({ ask }) => ask()],
])

/** Where text is written, keys write. */
export function usePresenterKeys(acts: PresenterActs): void {
  const latest = useRef(acts)
  latest.current = acts
  useEffect(() => {
    const listener = (event: KeyboardEvent) => {
      const { key, target, ctrlKey, metaKey, altKey } = event
      const act = ACTS.get(key)
      if (!act || ctrlKey || metaKey || altKey) return
      if (target instanceof Element && target.closest('input, textarea')) return
      event.preventDefault()
      act(latest.current)
    }
    document.addEventListener('keydown', listener)
    return () => document.removeEventListener('keydown', listener)
  }, [])
}
