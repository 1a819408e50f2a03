// What an expression is at a position of the record. The program is run again up to there, and the expression is evaluated in
// that copy, which is then thrown away: whatever it does has no effect on the record.

import { createFunction } from '../builtins/define'
import { inspect } from '../hosts/console/inspect/inspect'
import type { HostFactory } from '../hosts/host-options'
import { compileInFrame } from '../language/frame-code'
import {
  type FrameName,
  GONE,
  isImplicitName,
  namesIn,
  type Surrounding,
} from '../language/names/frame-names'
import { deadZone } from '../language/names/global-names'
import { EvalVariables } from '../language/names/object-scopes'
import { createArguments } from '../machine/objects/arguments'
import { describeThrown } from '../machine/objects/error'
import { Accessor } from '../machine/objects/property'
import { ACCESSOR, CONFIGURABLE } from '../machine/objects/shape'
import type { Agent } from '../machine/running/agent'
import { enterCode } from '../machine/running/call'
import { ThrowCompletion } from '../machine/running/completion'
import type { BindingContent } from '../machine/running/environment'
import type { ExecutionContext } from '../machine/running/execution-context'
import { LimitReached } from '../machine/running/limits'
import { isObject, keyOfString, UNINITIALIZED, type Value } from '../machine/value'
import { type Said, said, sentence } from '../syntax/said'
import { lookAt, type MomentWatch } from './moment-watch'
import type { Prepared } from './prepared'
import type { RunOptions } from './run'

export interface EvaluateOptions {
  /** Of the frames on the stack: 0 is the topmost, which is the default. */
  readonly frame?: number
}

export type Evaluation =
  /** As Node's console shows it. */
  | {
      readonly kind: 'value'
      readonly text: string
      /** It can be looked into. */
      readonly isObject?: true
    }
  /** It threw. */
  | { readonly kind: 'error'; readonly text: string }
  /** It is no expression. */
  | { readonly kind: 'problem'; readonly message: string }
  /** It took too long. */
  | { readonly kind: 'limit'; readonly message: string; readonly said?: Said }

/** Steps that an expression may take. */
const MOST_STEPS = 1_000_000

export const evaluateAt = (
  createHost: HostFactory,
  source: string,
  options: RunOptions,
  position: number,
  expression: string,
  { frame = 0 }: EvaluateOptions = {},
): Evaluation =>
  lookAt(createHost, source, options, position, (prepared, watch) =>
    evaluationIn(prepared, watch, expression, frame),
  )

/** What an expression is in a copy that has stopped. */
export function evaluationIn(
  prepared: Prepared,
  watch: MomentWatch,
  expression: string,
  frame = 0,
): Evaluation {
  const found = valueIn(prepared, watch, frame, expression)
  if (found.kind !== 'value') return found
  const { value } = found
  const text = inspect(prepared.agent, value)
  return { kind: 'value', text, ...(isObject(value) && { isObject: true }) }
}

type Found =
  | { readonly kind: 'value'; readonly value: Value }
  | Exclude<Evaluation, { readonly kind: 'value' }>

/** What an expression comes to in a copy that has stopped. */
export function valueIn(
  { agent, text }: Prepared,
  watch: MomentWatch,
  index: number,
  expression: string,
): Found {
  const { frames, files, declaring } = watch
  const frame = programFrame(frames, index) ?? files[0]
  const surrounding: Surrounding = {
    contexts: [...new Set([...frames, ...files])],
    startOf: (span) => text.spans.spans[span]!.start,
    declaring,
  }
  const names = frame === undefined ? new Map<string, FrameName>() : namesIn(frame, surrounding)
  const implicit = implicitOf(agent, frame, names, surrounding.contexts)
  const compiled = compileInFrame(agent, expression, implicit, frame?.code?.isStrict ?? false)
  if ('problems' in compiled) return { kind: 'problem', message: compiled.problems[0]!.message }
  agent.limits.steps = agent.stepsRun + MOST_STEPS
  try {
    const value = agent.runAside(() => enterCode(agent, compiled.code, compiled.environment, 0))
    return { kind: 'value', value }
  } catch (error) {
    if (error instanceof LimitReached) {
      const told = limitSaid(error)
      return { kind: 'limit', message: sentence(told), said: told }
    }
    if (error instanceof ThrowCompletion) return { kind: 'error', text: describeThrown(error.value) }
    throw error
  }
}

const limitSaid = ({ limit }: LimitReached): Said =>
  limit === 'steps'
    ? said`The expression was stopped after ${{ count: MOST_STEPS }} steps.`
    : said`The expression was stopped at a limit: ${limit}.`

/** Of the frames from the top, the one that was asked for; a built-in has no names, so it is the one that called it. */
function programFrame(frames: readonly ExecutionContext[], index: number): ExecutionContext | undefined {
  const asked = Math.max(0, frames.length - 1 - index)
  return frames.slice(0, asked + 1).findLast(({ code }) => code !== null && !code.isLibrary)
}

function implicitOf(
  agent: Agent,
  frame: ExecutionContext | undefined,
  names: ReadonlyMap<string, FrameName>,
  contexts: readonly ExecutionContext[],
): Map<string, BindingContent> {
  const implicit = new Map<string, BindingContent>()
  implicit.set('%object', variablesOf(agent, names))
  implicit.set('this', names.has('this') ? contentOf(names.get('this')!) : thisOf(agent, frame, contexts))
  implicit.set('new.target', frame?.newTarget)
  for (const [name, binding] of names) if (name.startsWith('#')) implicit.set(name, contentOf(binding))
  if (frame?.args && frame.code?.kind !== 'arrow' && !names.has('arguments'))
    implicit.set('arguments', createArguments(agent, frame.args))
  return implicit
}

const contentOf = ({ read }: FrameName): BindingContent => {
  const content = read()
  return content === GONE ? undefined : content
}

/** An arrow has the `this` of what is around it. */
function thisOf(
  { realm }: Agent,
  frame: ExecutionContext | undefined,
  contexts: readonly ExecutionContext[],
): Value {
  const owner = frame?.code?.kind === 'arrow' ? contexts.find(({ code }) => code?.file !== undefined) : frame
  if (owner?.code?.kind === 'module') return undefined
  const given = owner?.thisArgument
  return owner?.code?.isStrict || isObject(given) ? given : (given ?? realm.globalObject)
}

/** Reading a property reads the variable, and assigning to it assigns to the variable. */
function variablesOf(agent: Agent, names: ReadonlyMap<string, FrameName>): EvalVariables {
  const variables = new EvalVariables()
  for (const [name, variable] of names) {
    if (isImplicitName(name)) continue
    const options = { isShown: false }
    const get = createFunction(agent.realm, name, 0, () => readVariable(agent, name, variable), options)
    const set = createFunction(
      agent.realm,
      name,
      1,
      (_agent, _this, [value]) => assign(agent, name, variable, value),
      options,
    )
    variables.storeOwn(keyOfString(name), {
      slot: new Accessor(get, set),
      attributes: ACCESSOR | CONFIGURABLE,
    })
  }
  return variables
}

function readVariable(agent: Agent, name: string, { read }: FrameName): Value {
  const content = read()
  if (content === UNINITIALIZED) throw deadZone(agent, name)
  if (content !== GONE) return content
  const why = 'no function that can still run uses it, so the engine has not kept it'
  throw agent.error('ReferenceError', `${name} is gone: ${why}`)
}

function assign(agent: Agent, name: string, variable: FrameName, value: Value): undefined {
  readVariable(agent, name, variable)
  if (variable.kind === 'const' || variable.kind === 'using' || variable.kind === 'import')
    throw agent.typeError('Assignment to constant variable.')
  if (variable.kind !== 'function-name') variable.write(value)
}
