import type { ViewStore } from '../view-state'

/** Ends when no run goes on. */
export const hasRun = (store: ViewStore): Promise<void> =>
  new Promise((resolve) => {
    if (!store.getState().isRunning) return resolve()
    const stop = store.subscribe(({ isRunning }) => {
      if (isRunning) return
      stop()
      resolve()
    })
  })
