// Short names for what the record shows.
import { DocumentObject } from '../hosts/browser/dom/tree/document'
import { ElementObject } from '../hosts/browser/dom/tree/node'
import { startTag } from '../hosts/browser/dom/tree/serializer'
import { RegExpObject } from '../machine/exotic/regexp-object'
import { ArrayObject } from '../machine/objects/array'
import { describeThrown, ErrorObject } from '../machine/objects/error'
import { EcmaFunction, FunctionObject, NativeFunction } from '../machine/objects/function'
import type { ObjectValue } from '../machine/objects/object'
import { constructorName, functionName } from '../machine/operations/display'
import type { Value } from '../machine/value'
import { MAIN_FILE, MAIN_TYPESCRIPT_FILE } from '../syntax/source-files'

/** Longest piece of source text that stands in for a name. */
const MAX_TEXT = 32

/** Longest name of a thing; a program may name things with megabytes. */
const MAX_NAME = 200

export const shortened = (text: string, most = MAX_NAME): string =>
  text.length <= most ? text : `${text.slice(0, most - 1)}…`

/** What the top level of a file is called; a text that names no files is just the script, and so is what `eval` runs. */
export const fileLabel = (file: string | undefined): string =>
  file === undefined || file === MAIN_FILE || file === MAIN_TYPESCRIPT_FILE ? '(script)' : file

/** A function's name, or the beginning of its text where it has none. */
export function labelOf(callback: Value): string {
  if (!(callback instanceof FunctionObject)) return '(script)'
  if (callback instanceof NativeFunction && callback.label !== '') return shortened(callback.label)
  const name = functionName(callback)
  if (name !== '') return shortened(name)
  if (!(callback instanceof EcmaFunction) || callback.code.isLibrary) return '(built-in)'
  return shortened(callback.code.text.slice(0, MAX_NAME).replace(/\s+/g, ' '), MAX_TEXT)
}

export const describeObject = (object: ObjectValue): string => shortened(fullDescription(object))

function fullDescription(object: ObjectValue): string {
  if (object instanceof FunctionObject) return `ƒ ${functionName(object)}`.trimEnd()
  if (object instanceof ArrayObject) return `Array(${object.length})`
  if (object instanceof ErrorObject) return describeThrown(object)
  if (object instanceof RegExpObject) return object.text
  if (object instanceof ElementObject) return startTag(object)
  if (object instanceof DocumentObject) return 'document'
  return constructorName(object) ?? object.className
}

/** Where the callback's text is, as an index into the span table. */
export const spanOfCallback = (callback: Value): number =>
  callback instanceof EcmaFunction ? callback.code.span : 0
