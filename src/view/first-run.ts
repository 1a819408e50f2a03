// Puts first what people see first: parts that are not needed before the first run has its answer load after it.

let answer: Promise<unknown> = Promise.resolve()

/** Real ms that anything waits for the first run at the most. */
const PATIENCE_IN_MS = 700

/** Says when the first run has its answer. */
export function waitForFirstRun(run: Promise<unknown>): void {
  answer = Promise.race([run, passed(PATIENCE_IN_MS)]).then(drawn)
}

const passed = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** What has changed is on the screen. A page that is hidden draws nothing. */
const drawn = () =>
  Promise.race([
    new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve))),
    passed(100),
  ])

/** Loads something as soon as the first run has its answer, and is to be seen. */
export const afterFirstRun = <T>(load: () => Promise<T>): Promise<T> => answer.then(load)
