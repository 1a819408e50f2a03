// Short names for what the record shows.
import { RegExpObject } from '../machine/exotic/regexp-object'
import { ArrayObject } from '../machine/objects/array'
import { describeThrown, ErrorObject } from '../machine/objects/error'
import { EcmaFunction, FunctionObject, NativeFunction } from '../machine/objects/function'
import type { ObjectValue } from '../machine/objects/object'
import { constructorName, functionName } from '../machine/operations/display'
import type { Value } from '../machine/value'
import { MAIN_FILE, MAIN_TYPESCRIPT_FILE } from '../syntax/source-files'
import type { CodeDetail } from '../trace/things/stack/format'

/** Longest piece of source text that stands in for a name. */
const MAX_TEXT = 32

/** Longest name of a thing; a program may name things with megabytes. */
const MAX_NAME = 200

export const shortened = (text: string, most = MAX_NAME): string =>
  text.length <= most ? text : `${text.slice(0, most - 1)}…`

export const SCRIPT = '(script)'

/** What the top level of a file is called; a text that names no files is just the script, and so is what `eval` runs. */
export const fileLabel = (file: string | undefined): string =>
  file === undefined || file === MAIN_FILE || file === MAIN_TYPESCRIPT_FILE ? SCRIPT : file

/** A function's name, or the beginning of its text where it has none. */
export const labelOf = (callback: Value): string => describeFunction(callback).label

/** A function's label, and which kind of label it is. */
export function describeFunction(callback: Value): Pick<CodeDetail, 'label' | 'labelled'> {
  if (!(callback instanceof FunctionObject)) return { label: SCRIPT, labelled: 'script' }
  if (callback instanceof NativeFunction && callback.label !== '') return named(callback.label)
  const name = functionName(callback)
  if (name !== '' && !isPrivateOfLibrary(callback)) return named(name)
  if (callback instanceof NativeFunction) return { label: roleOf(callback), labelled: 'role' }
  if (!(callback instanceof EcmaFunction)) return { label: 'bound function', labelled: 'role' }
  const { isLibrary, inferredName, library, text } = callback.code
  if (isLibrary)
    return inferredName && !isPrivateOfLibrary(callback)
      ? named(inferredName)
      : { label: `helper of ${library}`, labelled: 'role' }
  return { label: shortened(text.slice(0, MAX_NAME).replace(/\s+/g, ' '), MAX_TEXT), labelled: 'text' }
}

/** Nobody outside knows its name. */
const isPrivateOfLibrary = (callback: FunctionObject): boolean =>
  callback instanceof EcmaFunction && callback.code.isLibrary && functionName(callback).startsWith('#')

const named = (name: string) => ({ label: shortened(name), labelled: 'name' }) as const

const SETTLERS = { all: 'Promise.all', allSettled: 'Promise.allSettled', any: 'Promise.any' } as const

function roleOf({ role, settles }: NativeFunction): string {
  if (role !== undefined) return role
  if (settles === undefined) return 'helper of the engine'
  if (settles.combinator !== undefined) return `collector of ${SETTLERS[settles.combinator]}`
  return settles.rejects ? 'rejecter' : 'resolver'
}

export const describeObject = (object: ObjectValue): string => shortened(fullDescription(object))

function fullDescription(object: ObjectValue): string {
  if (object instanceof FunctionObject) return `ƒ ${functionName(object)}`.trimEnd()
  if (object instanceof ArrayObject) return `Array(${object.length})`
  if (object instanceof ErrorObject) return describeThrown(object)
  if (object instanceof RegExpObject) return object.text
  return object.recordName ?? constructorName(object) ?? object.className
}

/** Where the callback's text is, as an index into the span table. */
export const spanOfCallback = (callback: Value): number =>
  callback instanceof EcmaFunction ? callback.code.span : 0
