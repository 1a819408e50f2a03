// Writes errors on their way, and limits.
import type { LimitKind as EngineLimitKind, Outlook } from '../../machine/event'
import { describeThrown, ErrorObject } from '../../machine/objects/error'
import { toDisplay } from '../../machine/operations/display'
import type { PromiseObject } from '../../machine/promises/promise'
import type { Catcher } from '../../machine/running/execution-context'
import type { Value } from '../../machine/value'
import type { ErrorDetail, LimitDetail, LimitKind } from '../../trace/things/errors/format'
import type { Desk } from '../desk'
import { ENTITY, EVENT } from '../kinds'
import { sameKinds } from '../same-kinds'

const limitOf = sameKinds<EngineLimitKind, LimitKind>()

export const errorsWriter = {
  errorThrown(this: Desk, error: Value): void {
    this.log.event(EVENT['error-thrown'], this.agent.span, mention(this, textOf(error)))
  },

  errorCaught(this: Desk, error: Value, by: Catcher): void {
    this.log.event(EVENT['error-caught'], this.agent.span, mention(this, textOf(error), { by }))
  },

  errorUncaught(
    this: Desk,
    error: Value,
    promise: PromiseObject | undefined,
    level: 'uncaught' | 'handled',
  ): void {
    const rejected = promise === undefined ? 0 : this.objects.identify(promise)
    const facts = { rejected, isHandled: level === 'handled' }
    this.log.event(EVENT['error-uncaught'], this.agent.span, mention(this, textOf(error), facts))
  },

  limitReached(this: Desk, limit: EngineLimitKind, outlook?: Outlook): void {
    const { log, agent } = this
    const intervals = outlook?.intervals.map(({ traceId }) => traceId) ?? []
    const detail: LimitDetail = {
      text: limitOf(limit),
      ...(outlook && { outlook: { ...outlook, intervals } }),
    }
    log.liftLimit()
    log.event(EVENT['limit-reached'], agent.span, log.entityWithDetail(ENTITY.error, detail))
  },
}

function mention({ log }: Desk, text: string, facts: Omit<ErrorDetail, 'text'> = {}): number {
  const detail: ErrorDetail = { text: log.kept(text), ...facts }
  return log.entityWithDetail(ENTITY.error, detail)
}

const textOf = (error: Value): string =>
  error instanceof ErrorObject ? describeThrown(error) : toDisplay(error)
