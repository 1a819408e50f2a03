// Writes which of several ways to go on was taken.
import type { ChoiceKind as EngineChoiceKind } from '../../machine/event'
import type { ChoiceDetail, ChoiceKind } from '../../trace/things/choices/format'
import type { Desk } from '../desk'
import { ENTITY, EVENT } from '../kinds'
import { shortened } from '../labels'
import { sameKinds } from '../same-kinds'

const kindOf = sameKinds<EngineChoiceKind, ChoiceKind>()

/** Ways to go on at one place that are written down. */
const MOST_OPTIONS = 100

export const choicesWriter = {
  choiceMade(this: Desk, kind: EngineChoiceKind, options: readonly string[], chosen: number): void {
    const { log } = this
    const detail: ChoiceDetail = {
      kind: kindOf(kind),
      options: options.slice(0, MOST_OPTIONS).map((option) => log.kept(shortened(option))),
      count: options.length,
      chosen,
      taken: shortened(options[chosen]!),
    }
    log.event(EVENT['choice-made'], 0, log.entityWithDetail(ENTITY.choice, detail))
  },
}
