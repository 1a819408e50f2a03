// Names that may be properties of an object: inside of `with`, and after a sloppy direct eval.
// https://tc39.es/ecma262/#sec-object-environment-records
import type * as t from '@babel/types'
import type { Agent } from '../machine/agent'
import type { Step } from '../machine/code'
import type { Procedure } from '../machine/completion'
import { toBoolean } from '../machine/convert'
import { set } from '../machine/operations'
import { deleteProperty, get, hasProperty } from '../machine/properties'
import { unscopablesSymbol } from '../machine/symbols'
import { isObject, keyOfString, type Value } from '../machine/value'
import { type Binding, OBJECT_BINDING, type Scope } from '../syntax/scope'
import { type Compiler, jump, type Label, type Register } from './compiler'

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

/** Emits a use of a name that objects may have; `read` gives the register of an object scope's object. */
export function compileObjectScopes(
  c: Compiler,
  name: string,
  scopes: readonly Binding[],
  read: (binding: Binding) => Register,
  use: NameUse,
  node: t.Node,
): void {
  const holder = c.temp()
  const end = c.label()
  const missing = c.label()
  c.emit(findHolder(holder, scopes.map(read), keyOfString(name) as string), node)
  c.emit(jumpIfMissing(holder, missing), node)
  use.onObject(holder)
  c.emit(jump(end), node)
  c.place(missing)
  use.otherwise()
  c.place(end)
}

const jumpIfMissing =
  (holder: Register, missing: Label): Step =>
  (context) => {
    if (context.registers[holder] === undefined) context.position = missing.position
  }

const findHolder =
  (target: Register, objects: readonly Register[], name: string): Step =>
  ({ registers }, agent) =>
    agent.perform(
      holderOf(
        agent,
        objects.map((object) => registers[object]),
        name,
      ),
      target,
    )

/** https://tc39.es/ecma262/#sec-object-environment-records-hasbinding-n for one object after the other */
function* holderOf(agent: Agent, objects: readonly Value[], name: string): Procedure {
  for (const object of objects) {
    if (!isObject(object) || !(yield* hasProperty(agent, object, name))) continue
    const unscopables = object.prototype === null ? undefined : yield* get(agent, object, unscopablesSymbol)
    if (!isObject(unscopables) || !toBoolean(yield* get(agent, unscopables, name))) return object
  }
  return undefined
}

export const readFromHolder =
  (target: Register, holder: Register, name: string): Step =>
  ({ registers }, agent) =>
    agent.perform(get(agent, registers[holder] as Value & object, keyOfString(name)), target)

export const writeToHolder =
  (holder: Register, name: string, source: Register, discard: Register, isStrict: boolean): Step =>
  ({ registers }, agent) =>
    agent.perform(set(agent, registers[holder], keyOfString(name), registers[source], isStrict), discard)

export const deleteFromHolder =
  (target: Register, holder: Register, name: string): Step =>
  ({ registers }, agent) =>
    agent.perform(deleteProperty(agent, registers[holder] as Value & object, keyOfString(name)), target)
