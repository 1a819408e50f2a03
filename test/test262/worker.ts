// A thread that runs the tests it is sent, one after the other.
import { parentPort, workerData } from 'node:worker_threads'
import { runTest } from './run-test'

const { suite } = workerData as { readonly suite: string }

parentPort?.on('message', (path: string) => parentPort?.postMessage(runTest(suite, path)))
