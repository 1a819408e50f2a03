// One adapter per JavaScript engine written in JavaScript or compiled to it: load() gives a function that runs a program
// in a fresh realm, empties the job queue, and resolves with what the program passed to `done`.

/** @typedef {(source: string) => Promise<unknown>} Run */

/** @param {'everything' | 'output'} record */
function loopscope(record) {
  return async () => {
    const { simulate } = await import('loopscope')
    const limits = { events: 50_000_000, steps: 1e9, virtualTime: 1e9 }
    return async (/** @type {string} */ source) => {
      const run = simulate(`var done = console.log;${source}`, { host: 'ecmascript', record, limits })
      if (run.outcome.kind !== 'finished') throw new Error(JSON.stringify(run.outcome).slice(0, 200))
      return Number(run.output[0]?.text)
    }
  }
}

async function quickjs() {
  const { newQuickJSWASMModule } = await import('quickjs-emscripten')
  const module = await newQuickJSWASMModule()
  return async (/** @type {string} */ source) => {
    const context = module.newContext()
    /** @type {unknown} */
    let result
    context
      .newFunction('done', (value) => {
        result = context.dump(value)
      })
      .consume((done) => context.setProp(context.global, 'done', done))
    context.unwrapResult(context.evalCode(source)).dispose()
    while (context.runtime.hasPendingJob()) context.unwrapResult(context.runtime.executePendingJobs())
    context.dispose()
    return result
  }
}

async function sval() {
  const { default: Sval } = await import('sval')
  return async (/** @type {string} */ source) => {
    /** @type {unknown} */
    let result
    const interpreter = new Sval({ ecmaVer: 'latest', sourceType: 'script', sandBox: true })
    interpreter.import('done', (/** @type {unknown} */ value) => {
      result = value
    })
    interpreter.run(source)
    await new Promise((resolve) => setImmediate(resolve))
    return result
  }
}

async function jsInterpreter() {
  const { default: Interpreter } = await import('js-interpreter')
  return async (/** @type {string} */ source) => {
    /** @type {unknown} */
    let result
    const interpreter = new Interpreter(source, (/** @type {any} */ self, /** @type {any} */ global) => {
      const done = self.createNativeFunction((/** @type {unknown} */ value) => {
        result = value
      })
      self.setProperty(global, 'done', done)
    })
    interpreter.run()
    return result
  }
}

async function engine262() {
  /** @type {any} */
  const engine = await import('@engine262/engine262')
  return async (/** @type {string} */ source) => {
    const { agent, realm } = realmOfEngine262(engine)
    /** @type {unknown} */
    let result
    const popContext = realm.pushTopContext()
    // biome-ignore lint/correctness/useYield: engine262's functions are generators
    const done = engine.CreateBuiltinFunction.from(function* (/** @type {any} */ value) {
      result = value.numberValue()
      return engine.Value.undefined
    }, 'done')
    const { true: yes, false: no } = engine.Value
    const property = { Value: done, Writable: yes, Enumerable: no, Configurable: yes }
    realm.GlobalObject.properties.set(engine.Value('done'), engine.Descriptor(property))
    const completion = engine.EnsureCompletion(realm.evaluateScriptSkipDebugger(source))
    popContext?.()
    if (completion instanceof engine.AbruptCompletion) throw new Error(engine.inspect(completion.Value))
    while (agent.jobQueue.length) agent.eventLoop.runOnce()
    return result
  }
}

/** @param {any} engine */
function realmOfEngine262(engine) {
  const agent = new engine.Agent({ startEventLoop: false })
  engine.setSurroundingAgent(agent)
  return { agent, realm: new engine.ManagedRealm({ resolverCache: new engine.ModuleCache() }) }
}

/** @type {Record<string, () => Promise<Run>>} */
export const engines = {
  'Loopscope, recording off': loopscope('output'),
  'Loopscope, recording on': loopscope('everything'),
  QuickJS: quickjs,
  sval,
  'JS-Interpreter': jsInterpreter,
  engine262,
}
