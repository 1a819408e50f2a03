// A reload opens the address from before the page was left: what was typed in the last moments is not in it yet. The tab keeps that.
import { attempt } from '../view/saved'

const key = 'loopscope.left'

interface Left {
  /** What a reload of this tab will open. */
  readonly reloaded: string
  /** What was shown. */
  readonly shown: string
}

export function leaveAt(shown: string): void {
  const left: Left = { reloaded: location.hash, shown }
  attempt(() => sessionStorage.setItem(key, JSON.stringify(left)))
}

/** Once, and only by a reload: the same address can be opened on purpose, too. */
export function returnToLeft(): void {
  attempt(() => {
    const left = JSON.parse(sessionStorage.getItem(key) ?? '{}') as Partial<Left>
    sessionStorage.removeItem(key)
    const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
    if (navigation?.type === 'reload' && left.shown && left.reloaded === location.hash)
      history.replaceState(history.state, '', left.shown)
  })
}
