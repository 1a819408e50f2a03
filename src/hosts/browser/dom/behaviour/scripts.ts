// Scripts that the program inserts. https://html.spec.whatwg.org/multipage/scripting.html#script-processing-model
import { compileAddedScript } from '../../../../language/code-from-text'
import { thrownFor } from '../../../../machine/modules/import-call'
import { ModuleFailure, type SourceTextModule } from '../../../../machine/modules/module'
import { link, loadRequested } from '../../../../machine/modules/module-linking'
import type { Agent } from '../../../../machine/running/agent'
import { enterCode } from '../../../../machine/running/call'
import type { Code } from '../../../../machine/running/code'
import { type Procedure, ThrowCompletion } from '../../../../machine/running/completion'
import { said } from '../../../../syntax/said'
import { notSimulated } from '../../../console/notices'
import type { Callbacks } from '../../../loop/callbacks'
import { evaluateEntry } from '../../../program/entry'
import type { DocumentObject } from '../tree/document'
import type { ElementObject } from '../tree/node'

/** How a script is got, once it is known what it is. */
type Kind = 'classic' | 'module'

/** Undefined for a script that never runs: data, or one for browsers without modules. */
function kindOf({ attributes }: ElementObject): Kind | undefined {
  const type = (attributes.get('type') ?? '').trim().toLowerCase()
  if (type === 'module') return 'module'
  const isClassic = type === '' || /^(text|application)\/(x-)?(java|ecma)script$/.test(type)
  return isClassic && !attributes.has('nomodule') ? 'classic' : undefined
}

/** What became of a script that has an address. */
type Arrival = { readonly run: () => Callbacks } | 'failed'

/** Scripts that wait for those before them, by `async = false`. https://html.spec.whatwg.org/multipage/scripting.html#list-of-scripts-that-will-execute-in-order-as-soon-as-possible */
const inOrder = new WeakMap<DocumentObject, { script: ElementObject; arrival?: Arrival }[]>()

/** https://html.spec.whatwg.org/multipage/scripting.html#prepare-the-script-element */
export function* prepareScript(script: ElementObject): Callbacks {
  const kind = kindOf(script)
  const source = script.attributes.get('src')
  if (script.isStarted || !script.isConnected || kind === undefined) return
  if (source === undefined && script.text === '') return
  script.isStarted = true
  if (source !== undefined) fetchScript(script, kind, source)
  else if (kind === 'classic') yield* runClassic(script, (agent) => compileAddedScript(agent, script.text))
  else prepareInlineModule(script)
}

// With an address

function fetchScript(script: ElementObject, kind: Kind, source: string): void {
  const { document } = script
  const { resources } = document
  if (source === '') {
    resources.enqueueEvent(script, 'error')
    return
  }
  const isOrdered = kind === 'classic' && script.isAsync === false
  if (isOrdered) inOrder.set(document, [...(inOrder.get(document) ?? []), { script }])
  const arrived = (arrival: Arrival) =>
    isOrdered ? runInOrder(document, script, arrival) : finish(script, arrival)
  const file = document.fileNamed(resources.fileOf(source))
  if (file !== undefined) {
    resources.wait(`GET /${file}`, () => arrived(ofFile(script, kind, file)))
    return
  }
  if (!resources.isKnown(source)) tellMissing(script, source)
  resources.fetch(source, (answer) => {
    const isThere = answer !== undefined && answer.status < 400 && resources.isKnown(source)
    return arrived(isThere ? ofText(script, kind, answer.body) : 'failed')
  })
}

function tellMissing({ document }: ElementObject, source: string): void {
  notSimulated(
    document.agent,
    said`Nothing answers "${source}": a line "// file: lib.js" begins a file of the program, and "// route: /lib.js 200 10ms …" says what an address answers.`,
  )
}

const ofFile = (script: ElementObject, kind: Kind, file: string): Arrival => ({
  run: () =>
    kind === 'classic'
      ? runClassic(script, (agent) => agent.moduleLoader!.script(file))
      : runModule(script, (agent) => agent.moduleLoader!.moduleNamed(agent, file)),
})

const ofText = (script: ElementObject, kind: Kind, text: string): Arrival => ({
  run: () =>
    kind === 'classic'
      ? runClassic(script, (agent) => compileAddedScript(agent, text))
      : runModule(script, (agent) => agent.moduleLoader!.moduleOfText(agent, text)),
})

/** Runs scripts in their order: those that arrive early wait for those before them. */
function* runInOrder(document: DocumentObject, script: ElementObject, arrival: Arrival): Callbacks {
  const waiting = inOrder.get(document)!
  waiting.find((one) => one.script === script)!.arrival = arrival
  while (waiting[0]?.arrival !== undefined) {
    const first = waiting.shift()!
    yield* finish(first.script, first.arrival!)
  }
}

function* finish(script: ElementObject, arrival: Arrival): Callbacks {
  if (arrival !== 'failed') yield* arrival.run()
  yield* script.document.resources.fire(script, arrival === 'failed' ? 'error' : 'load')
}

// Classic scripts

function* runClassic(script: ElementObject, compile: (agent: Agent) => Code): Callbacks {
  const { document } = script
  const around = document.currentScript
  document.currentScript = script
  yield enter(document.agent, compile)
  document.currentScript = around
}

function* enter(agent: Agent, compile: (agent: Agent) => Code): Procedure {
  enterCode(agent, orThrow(agent, compile), null, 0)
  return yield
}

/** What cannot be parsed, found or linked is an error of the program. */
function orThrow<T>(agent: Agent, make: (agent: Agent) => T): T {
  try {
    return make(agent)
  } catch (error) {
    throw error instanceof ModuleFailure ? thrownFor(agent, error) : error
  }
}

// Modules

/** It runs in a task of its own, later where it imports files that are not there yet. */
function prepareInlineModule(script: ElementObject): void {
  const { agent, resources } = script.document
  const loader = agent.moduleLoader!
  let module: SourceTextModule | ThrowCompletion
  try {
    module = orThrow(agent, () => loader.moduleOfText(agent, script.text))
  } catch (error) {
    if (!(error instanceof ThrowCompletion)) throw error
    module = error
  }
  const run = () => runInline(script, module)
  const isComplete = module instanceof ThrowCompletion || module.entries.requests.length === 0
  if (isComplete) resources.later('module script', run)
  else resources.wait('module script', run)
}

function* runInline(script: ElementObject, module: SourceTextModule | ThrowCompletion): Callbacks {
  const { agent, resources } = script.document
  if (module instanceof ThrowCompletion) yield raise(module)
  else if (isLoadable(agent, module)) yield evaluate(agent, module)
  else yield* resources.fire(script, 'error')
}

function* raise(error: ThrowCompletion): Procedure {
  throw error
}

/** Whether all that it imports is there. */
function isLoadable(agent: Agent, module: SourceTextModule): boolean {
  try {
    loadRequested(agent, module)
    return true
  } catch (error) {
    if (!(error instanceof ModuleFailure)) throw error
    return false
  }
}

function* runModule(script: ElementObject, find: (agent: Agent) => SourceTextModule): Callbacks {
  const { agent } = script.document
  yield (function* () {
    return yield* evaluate(agent, orThrow(agent, find))
  })()
}

function* evaluate(agent: Agent, module: SourceTextModule): Procedure {
  orThrow(agent, () => {
    loadRequested(agent, module)
    link(agent, module)
  })
  return yield* evaluateEntry(agent, module)
}
