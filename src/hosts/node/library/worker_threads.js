// https://nodejs.org/docs/latest-v20.x/api/worker_threads.html – there is one thread only.
'use strict'

class Worker {
  constructor() {
    throw new Error('Workers are not simulated: there is one thread only.')
  }
}

const environment = new Map()
const untransferable = new WeakSet()

module.exports = {
  SHARE_ENV: Symbol.for('nodejs.worker_threads.SHARE_ENV'),
  getEnvironmentData: (key) => environment.get(key),
  setEnvironmentData: (key, value) =>
    void (value === undefined ? environment.delete(key) : environment.set(key, value)),
  isMarkedAsUntransferable: (object) => untransferable.has(object),
  markAsUntransferable: (object) => void untransferable.add(object),
  receiveMessageOnPort: (port) => binding.takeMessage(port),
  isMainThread: true,
  parentPort: null,
  resourceLimits: {},
  threadId: 0,
  workerData: null,
  BroadcastChannel,
  MessageChannel,
  MessagePort,
  Worker,
}
