// Objects of Node that are shown with fields of their own.
// Simplified: most of these fields are no properties.
import { ObjectValue } from '../../../machine/objects/object'
import type { Walk } from '../../../machine/running/walk'
import type { Value } from '../../../machine/value'
import type { Entries } from '../../../syntax/table'
import { formatInside, type Inspection } from './inspection'

/** An object that is shown only by its name. */
export class Named {
  constructor(readonly name: string) {}
}

export abstract class FieldedObject extends ObjectValue {
  abstract get fields(): Entries<Value | Named>
}

export function* fieldEntries(
  inspection: Inspection,
  { fields }: FieldedObject,
  depth: number,
): Walk<string[]> {
  const entries: string[] = []
  for (const [name, value] of Object.entries(fields)) {
    const text = value instanceof Named ? `[${value.name}]` : yield* formatInside(inspection, value, depth)
    entries.push(`${name}: ${text}`)
  }
  return entries
}
