// How one kind of object is laid out, and what hosts add to the kinds that the language has.
import type { FunctionObject } from '../../../machine/objects/function'
import type { ObjectValue } from '../../../machine/objects/object'
import type { Agent } from '../../../machine/running/agent'
import type { Realm } from '../../../machine/running/realm'
import type { Walk } from '../../../machine/running/walk'
import type { PropertyKey } from '../../../machine/value'
import { paint } from './colours'
import type { Inspection } from './inspection'
import type { Frame } from './layout'
import type { Names } from './names'

/** How one kind of object is shown. */
export interface Form extends Frame {
  readonly keys: readonly PropertyKey[]
  /** Text of the object where there are no keys; undefined where there is something else to show. */
  readonly whenEmpty: string | undefined
  /** What stands before the properties. */
  readonly entries?: (depth: number) => Walk<string[]>
  /** Text of the object where it stands too deep. */
  readonly whenTooDeep?: string
}

export const braced = (prefix: string, keys: readonly PropertyKey[], entries?: Form['entries']): Form => ({
  base: '',
  open: `${prefix}{`,
  close: '}',
  keys,
  whenEmpty: entries === undefined ? `${prefix}{}` : undefined,
  ...(entries && { entries }),
})

/** Entries with no values inside. */
export function* only(entries: string[]): Walk<string[]> {
  return entries
}

/** An object that is shown by a text, with braces only where it has properties of its own. */
export const standalone = (base: string, keys: readonly PropertyKey[]): Form => ({
  base,
  open: '{',
  close: '}',
  keys,
  whenEmpty: base,
})

/** In colour only where it stands alone. */
export const painted = (
  { options }: Inspection,
  style: string,
  base: string,
  keys: readonly PropertyKey[],
): Form => ({
  ...standalone(base, keys),
  whenEmpty: paint(options, style, base),
})

/** How a host shows objects that the language does not have. */
export interface HostForms {
  /** Undefined where the object is shown as it would be anywhere. */
  formOf(inspection: Inspection, object: ObjectValue, names: Names): Form | undefined
  /** Whether a built-in constructor is shown as a class. */
  isClass(constructor: FunctionObject): boolean
}

const PLAIN: HostForms = { formOf: () => undefined, isClass: () => false }

const formsOfRealm = new WeakMap<Realm, HostForms>()

export const setHostForms = ({ realm }: Agent, forms: HostForms): void => void formsOfRealm.set(realm, forms)

export const hostForms = ({ realm }: Agent): HostForms => formsOfRealm.get(realm) ?? PLAIN
