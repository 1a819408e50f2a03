// Frames as V8 writes them: "at async Object.method (snippet.js:3:9)".

import { ProxyObject } from '../exotic/proxy'
import { FunctionObject, NativeFunction } from '../objects/function'
import { findSlot, getData, isEnumerable, type ObjectValue } from '../objects/object'
import { Accessor } from '../objects/property'
import { toStringTagSymbol } from '../objects/symbols'
import { constructorName } from '../operations/display'
import { isObject, type Value } from '../value'
import { type CallFrame, type Frame, nameOf } from './stack-trace'

/** All but the first line of a stack; `describe` says where a span is. */
export const framesText = (frames: readonly Frame[], describe: (span: number) => string): string =>
  frames.map((frame) => `\n    at ${frameText(frame, describe)}`).join('')

function frameText(frame: Frame, describe: (span: number) => string): string {
  if (frame.kind === 'resume') return `${frame.name}.${frame.mode} (<anonymous>)`
  if (frame.kind === 'combinator') return `async Promise.${frame.name} (index ${frame.index})`
  const place = frame.code === null ? '<anonymous>' : describe(frame.span)
  const called = calledText(frame)
  const shown = called === '' ? place : `${called} (${place})`
  return frame.isAsync ? `async ${shown}` : shown
}

function calledText(frame: CallFrame): string {
  const name = functionText(frame)
  if (frame.isConstructor) return `new ${name || '<anonymous>'}`
  const { receiver } = frame
  if (receiver === undefined || receiver === null) return name
  return methodText(frame, typeName(receiver), name)
}

/** V8 names the functions in which it initializes classes. */
function functionText({ callee, code, receiver }: CallFrame): string {
  if (code?.kind !== 'initializer') return nameOf(callee, code)
  return receiver instanceof FunctionObject ? '<static_initializer>' : '<instance_members_initializer>'
}

function methodText({ callee, receiver }: CallFrame, type: string, name: string): string {
  const method = callee === null ? undefined : methodName(receiver, callee, name)
  if (name === '') return `${type}.${method ?? '<anonymous>'}`
  const shown = IDENTIFIER.test(name) ? `${type}.${name}` : name
  const isSaid = method === undefined || method === name || name.endsWith(`.${method}`)
  return isSaid ? shown : `${shown} [as ${method}]`
}

const IDENTIFIER = /^[\p{ID_Start}$_][\p{ID_Continue}$\u200c\u200d]*$/u

function typeName(receiver: Value): string {
  if (!isObject(receiver)) {
    const type = typeof receiver
    return type === 'bigint' ? 'BigInt' : type[0]!.toUpperCase() + type.slice(1)
  }
  if (receiver instanceof ProxyObject) return 'Proxy'
  if (receiver instanceof FunctionObject) return className(receiver) ?? 'Function'
  const tag = getData(receiver, toStringTagSymbol)
  return typeof tag === 'string' ? tag : (constructorName(receiver) ?? 'Object')
}

function className(receiver: FunctionObject): string | undefined {
  const name = getData(receiver, 'name')
  const isClass = 'code' in receiver && receiver.isConstructor && isClassCode(receiver)
  return isClass && typeof name === 'string' && name !== '' ? name : undefined
}

const isClassCode = (receiver: FunctionObject): boolean =>
  (receiver as { code?: { isClassConstructor: boolean } }).code?.isClassConstructor === true

/** The property by which the receiver has the function: the one of its name, else the only one. */
function methodName(receiver: Value, callee: FunctionObject, name: string): string | undefined {
  if (!isObject(receiver) || receiver instanceof ProxyObject || callee instanceof NativeFunction)
    return undefined
  const plain = name.replace(/^[gs]et /, '')
  if (plain !== '' && holds(findSlot(receiver, plain), callee)) return plain
  const found: string[] = []
  for (let o: ObjectValue | null = receiver; o !== null && o.exotic === null; o = o.prototype)
    found.push(...namesOf(o, callee))
  return found.length === 1 ? found[0] : undefined
}

const namesOf = (object: ObjectValue, callee: FunctionObject): string[] =>
  object.ownKeys().flatMap((key) => {
    const property = object.getOwnProperty(key)
    const isFound = property !== undefined && isEnumerable(property) && holds(property.slot, callee)
    return isFound && typeof key === 'string' ? [key] : []
  })

const holds = (slot: ReturnType<typeof findSlot>, callee: FunctionObject): boolean =>
  slot === callee || (slot instanceof Accessor && (slot.get === callee || slot.set === callee))
