// https://xhr.spec.whatwg.org/#interface-formdata

import { ObjectValue } from '../../../machine/objects/object'
import { iteratorSymbol } from '../../../machine/objects/symbols'
import { toString } from '../../../machine/operations/convert'
import { createArray, invoke } from '../../../machine/operations/operations'
import type { Agent } from '../../../machine/running/agent'
import { call, requireCallable } from '../../../machine/running/call'
import type { Procedure } from '../../../machine/running/completion'
import { prototypeFrom } from '../../../machine/running/construct'
import type { Value } from '../../../machine/value'
import { Interface, prototypeOf, receiverOf } from '../interfaces/interface'
import { BlobObject, createFile, FileObject } from './blob'

type Entry = readonly [name: string, value: string | FileObject]

export class FormDataObject extends ObjectValue {
  entries: Entry[] = []

  override get className(): string {
    return 'FormData'
  }
}

export const createFormData = ({ realm }: Agent): FormDataObject =>
  new FormDataObject(prototypeOf(realm, 'FormData'))

/** `fill` puts in what a form holds, where there are forms. */
export function defineFormData(
  agent: Agent,
  fill: (data: FormDataObject, form: Value, submitter: Value) => Procedure<void>,
): void {
  const definition = new Interface(agent, {
    name: 'FormData',
    receiver: receiverOf(FormDataObject),
    construct: function* (_agent, _this, [form, submitter], newTarget) {
      const data = new FormDataObject(yield* prototypeFrom(agent, newTarget, 'Object.prototype'))
      if (form !== undefined) yield* fill(data, form, submitter)
      return data
    },
  })
    .operation('append', 2, function* (data, args) {
      data.entries.push(yield* entryOf(agent, args))
      return undefined
    })
    .operation('set', 2, function* (data, args) {
      const entry = yield* entryOf(agent, args)
      const at = data.entries.findIndex(([name]) => name === entry[0])
      const others = data.entries.filter(([name]) => name !== entry[0])
      data.entries = at < 0 ? [...others, entry] : others.toSpliced(at, 0, entry)
      return undefined
    })
    .operation('delete', 1, function* (data, [name]) {
      const text = yield* toString(agent, name)
      data.entries = data.entries.filter(([key]) => key !== text)
      return undefined
    })
    .operation('get', 1, function* (data, [name]) {
      const text = yield* toString(agent, name)
      return data.entries.find(([key]) => key === text)?.[1] ?? null
    })
    .operation('getAll', 1, function* (data, [name]) {
      const text = yield* toString(agent, name)
      const found = data.entries.filter(([key]) => key === text)
      return createArray(
        agent,
        found.map(([, value]) => value),
      )
    })
    .operation('has', 1, function* (data, [name]) {
      const text = yield* toString(agent, name)
      return data.entries.some(([key]) => key === text)
    })
    .operation('forEach', 1, function* (data, [callback, thisArgument]) {
      const callee = requireCallable(agent, callback)
      for (const [name, value] of data.entries) yield* call(agent, callee, thisArgument, value, name, data)
      return undefined
    })
  defineIteration(agent, definition)
}

/** Simplified: the iterators are those of arrays. */
function defineIteration(agent: Agent, definition: Interface<FormDataObject>): void {
  const iterate = (values: Value[]) => invoke(agent, createArray(agent, values), 'values')
  definition
    .operation('entries', 0, ({ entries }) => iterate(entries.map((pair) => createArray(agent, [...pair]))))
    .operation('keys', 0, ({ entries }) => iterate(entries.map(([name]) => name)))
    .operation('values', 0, ({ entries }) => iterate(entries.map(([, value]) => value)))
  const { prototype } = definition
  prototype.later(() => prototype.putHidden(iteratorSymbol, prototype.getOwnSlot('entries') as ObjectValue))
}

/** https://xhr.spec.whatwg.org/#create-an-entry */
function* entryOf(agent: Agent, [name, value, fileName]: Value[]): Procedure<Entry> {
  const key = yield* toString(agent, name)
  if (!(value instanceof BlobObject)) return [key, yield* toString(agent, value)]
  if (value instanceof FileObject && fileName === undefined) return [key, value]
  const given = fileName === undefined ? 'blob' : yield* toString(agent, fileName)
  return [key, createFile(agent, value, given)]
}
