// Hands tests to threads. A thread that does not answer is ended, and its test has failed.
import { Worker } from 'node:worker_threads'
import type { Result } from './run-test'

/** A test that no step limit stops is stuck inside of one step. */
const TIMEOUT_IN_MS = 60_000

export interface Pool {
  readonly file: string
  readonly suite: string
  readonly jobs: number
}

export async function runAll(
  { file, suite, jobs }: Pool,
  paths: readonly string[],
): Promise<Map<string, Result>> {
  const results = new Map<string, Result>()
  const queue = paths.values()
  const work = async () => {
    let worker = start(file, suite)
    for (const path of queue) {
      const result = await ask(worker, path)
      results.set(path, result ?? { verdict: 'fail', reason: 'The engine gave no answer.', runs: 1 })
      if (result === undefined) worker = start(file, suite)
    }
    await worker.terminate()
  }
  await Promise.all(Array.from({ length: jobs }, work))
  return results
}

const start = (file: string, suite: string) =>
  new Worker(file, { workerData: { suite }, resourceLimits: { stackSizeMb: 8 } })

/** The worker's result; undefined if it crashed or was ended. */
function ask(worker: Worker, path: string): Promise<Result | undefined> {
  return new Promise((resolve) => {
    const fail = () => settle(undefined)
    const settle = (result: Result | undefined) => {
      clearTimeout(timer)
      worker.off('message', settle).off('error', fail).off('exit', fail)
      resolve(result)
    }
    const timer = setTimeout(() => void worker.terminate(), TIMEOUT_IN_MS)
    worker.on('message', settle).on('error', fail).on('exit', fail)
    worker.postMessage(path)
  })
}
