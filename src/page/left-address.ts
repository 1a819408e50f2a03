// A reload opens the address that stood there when it began: what was shown in the last moments is not in it. The tab keeps that.
import { attempt } from '../view/saved'

const key = 'loopscope.left'

export const leaveAt = (shown: string): void => void attempt(() => sessionStorage.setItem(key, shown))

/** Only by a reload: the same address can be opened on purpose, too. */
export function returnToLeft(): void {
  attempt(() => {
    const shown = sessionStorage.getItem(key)
    sessionStorage.removeItem(key)
    const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
    if (navigation?.type === 'reload' && shown !== null) history.replaceState(history.state, '', shown)
  })
}
