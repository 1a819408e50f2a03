// Objects that are no promises or nodes, functions among them, and what properties hold.
import type { Format } from '../../format'
import type { Trace } from '../../trace'
import type { CodeDetail } from '../stack/format'

export const objectsFormat = {
  events: ['property-assigned'],
  entities: ['function', 'object'],
  lists: [],
  targets: [],
} as const satisfies Format

export interface ObjectDetail {
  readonly text: string
}

export const objectDetail = (trace: Trace, id: number): ObjectDetail => trace.listed(id)
export const functionDetail = (trace: Trace, id: number): CodeDetail => trace.listed(id)
