// Names that may be properties of an object: inside of `with`, and after a sloppy direct eval.
// https://tc39.es/ecma262/#sec-object-environment-records
import type * as t from '@babel/types'
import { ObjectValue } from '../../machine/objects/object'
import { deleteProperty, get, hasProperty } from '../../machine/objects/properties'
import { unscopablesSymbol } from '../../machine/objects/symbols'
import { toBoolean } from '../../machine/operations/convert'
import { set } from '../../machine/operations/operations'
import type { Agent } from '../../machine/running/agent'
import type { Step } from '../../machine/running/code'
import type { Procedure } from '../../machine/running/completion'
import { isObject, keyOfString, type Value } from '../../machine/value'
import { type Binding, OBJECT_BINDING, type Scope } from '../../syntax/scope'
import type { Compiler } from '../compiler/compiler'
import { jump, type Label, type Register } from '../compiler/registers'

/** The variables that a sloppy direct eval added to its function. */
export class EvalVariables extends ObjectValue {
  constructor() {
    super(null)
  }
}

/** The objects that are asked for a name before its declaration, innermost first. */
export function objectScopes(c: Compiler, name: string): Binding[] {
  const found: Binding[] = []
  for (
    let scope: Scope | null = c.scope;
    scope !== null && scope.get(name) === undefined;
    scope = scope.parent
  ) {
    const object = scope.get(OBJECT_BINDING)
    if (object !== undefined) found.push(object)
  }
  return found
}

/** What is done with a name, once for an object that has it and once for its declaration. */
export interface NameUse {
  readonly onObject: (object: Register) => void
  readonly otherwise: () => void
}

/** Emits a use of a name that objects may have; `holder` has the object that was found, or undefined. */
export function compileNameUse(c: Compiler, holder: Register, use: NameUse, node: t.Node): void {
  const end = c.label()
  const missing = c.label()
  c.emit(jumpIfMissing(holder, missing), node)
  use.onObject(holder)
  c.emit(jump(end), node)
  c.place(missing)
  use.otherwise()
  c.place(end)
}

const jumpIfMissing = (holder: Register, missing: Label): Step =>
  function jumpIfMissing(context) {
    if (context.registers[holder] === undefined) context.position = missing.position
  }

export const findHolder = (target: Register, objects: readonly Register[], name: string): Step =>
  function findHolder({ registers }, agent) {
    agent.perform(
      holderOf(
        agent,
        objects.map((object) => registers[object]),
        name,
      ),
      target,
    )
  }

/** https://tc39.es/ecma262/#sec-object-environment-records-hasbinding-n for one object after the other */
function* holderOf(agent: Agent, objects: readonly Value[], name: string): Procedure {
  for (const object of objects) {
    if (!isObject(object) || !(yield* hasProperty(agent, object, name))) continue
    if (object instanceof EvalVariables) return object
    const unscopables = yield* get(agent, object, unscopablesSymbol)
    if (!isObject(unscopables) || !toBoolean(yield* get(agent, unscopables, name))) return object
  }
  return undefined
}

export const readFromHolder = (target: Register, holder: Register, name: string, isStrict: boolean): Step =>
  function readFromHolder({ registers }, agent) {
    agent.perform(getFromHolder(agent, registers[holder] as ObjectValue, name, isStrict), target)
  }

/** https://tc39.es/ecma262/#sec-object-environment-records-getbindingvalue-n-s */
function* getFromHolder(agent: Agent, holder: ObjectValue, name: string, isStrict: boolean): Procedure {
  const key = keyOfString(name)
  if (yield* hasProperty(agent, holder, key)) return yield* get(agent, holder, key)
  if (isStrict) throw agent.error('ReferenceError', `${name} is not defined`)
  return undefined
}

export const writeToHolder = (
  holder: Register,
  name: string,
  source: Register,
  discard: Register,
  isStrict: boolean,
): Step =>
  function writeToHolder({ registers }, agent) {
    agent.perform(
      setOnHolder(agent, registers[holder] as ObjectValue, name, registers[source], isStrict),
      discard,
    )
  }

/** https://tc39.es/ecma262/#sec-object-environment-records-setmutablebinding-n-v-s */
function* setOnHolder(
  agent: Agent,
  holder: ObjectValue,
  name: string,
  value: Value,
  isStrict: boolean,
): Procedure<void> {
  const key = keyOfString(name)
  const isThere = yield* hasProperty(agent, holder, key)
  if (!isThere && isStrict) throw agent.error('ReferenceError', `${name} is not defined`)
  yield* set(agent, holder, key, value, isStrict)
}

export const deleteFromHolder = (target: Register, holder: Register, name: string): Step =>
  function deleteFromHolder({ registers }, agent) {
    agent.perform(deleteProperty(agent, registers[holder] as Value & object, keyOfString(name)), target)
  }
