// Variables at a position.
import type { Moment } from '../../moment'
import { type ValueView, viewOf } from '../../values'
import { makerOf } from './format'

export interface VariableView {
  readonly name: string
  readonly value: ValueView
}

/** The variables of a context, with those that closures share. */
export function variablesOf(at: Moment, context: number): readonly VariableView[] {
  const { trace } = at
  return holdersOf(at, context).flatMap((holder) =>
    [...at.fields(holder)]
      .sort(([a], [b]) => a - b)
      .map(([binding, code]) => ({
        name: trace.data.bindings[binding]!.name,
        value: viewOf(trace, code),
      })),
  )
}

function holdersOf({ trace, position }: Moment, context: number): number[] {
  const holders = [context]
  for (let id = context; id < trace.entityCount && trace.entityEvent(id) <= position; id++)
    if (trace.entityKind(id) === 'environment' && makerOf(trace, id) === context) holders.push(id)
  return holders
}
