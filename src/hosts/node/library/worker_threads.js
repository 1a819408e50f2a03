// https://nodejs.org/docs/latest-v20.x/api/worker_threads.html – there is one thread only.
'use strict'

class Worker {
  constructor() {
    throw new Error('Workers are not simulated: there is one thread only.')
  }
}

module.exports = {
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
