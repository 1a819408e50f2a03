// https://tc39.es/ecma262/#sec-additional-properties-of-the-string.prototype-object
import type { NativeBehaviour } from '../../machine/objects/function'
import type { ObjectValue } from '../../machine/objects/object'
import type { Realm } from '../../machine/running/realm'
import { defineMethod } from '../define'
import { STRING, textual } from '../textual'

/** Name, element, and the attribute that the argument is for. */
const METHODS = [
  ['anchor', 'a', 'name'],
  ['big', 'big'],
  ['blink', 'blink'],
  ['bold', 'b'],
  ['fixed', 'tt'],
  ['fontcolor', 'font', 'color'],
  ['fontsize', 'font', 'size'],
  ['italics', 'i'],
  ['link', 'a', 'href'],
  ['small', 'small'],
  ['strike', 'strike'],
  ['sub', 'sub'],
  ['sup', 'sup'],
] as const

export function defineStringHtml(realm: Realm, prototype: ObjectValue): void {
  for (const [name, element, attribute] of METHODS) {
    const length = attribute === undefined ? 0 : 1
    defineMethod(realm, prototype, name, length, html(name, element, attribute))
  }
}

/** https://tc39.es/ecma262/#sec-createhtml */
const html = (name: string, element: string, attribute: string | undefined): NativeBehaviour =>
  attribute === undefined
    ? textual(name, [], (text) => `<${element}>${text}</${element}>`)
    : textual(
        name,
        [STRING],
        (text, value) => `<${element} ${attribute}="${value.replaceAll('"', '&quot;')}">${text}</${element}>`,
      )
