// Writes errors on their way, and limits.
import type { LimitKind as EngineLimitKind } from '../../machine/event'
import { describeThrown, ErrorObject } from '../../machine/objects/error'
import { toDisplay } from '../../machine/operations/display'
import type { PromiseObject } from '../../machine/promises/promise'
import type { Value } from '../../machine/value'
import type { ErrorDetail, LimitKind } from '../../trace/things/errors/format'
import type { Desk } from '../desk'
import { ENTITY, EVENT } from '../kinds'
import { sameKinds } from '../same-kinds'

const limitOf = sameKinds<EngineLimitKind, LimitKind>()

export const errorsWriter = {
  errorThrown(this: Desk, error: Value): void {
    this.log.event(EVENT['error-thrown'], this.agent.span, mention(this, textOf(error)))
  },

  errorCaught(this: Desk, error: Value): void {
    this.log.event(EVENT['error-caught'], this.agent.span, mention(this, textOf(error)))
  },

  errorUncaught(this: Desk, error: Value, _promise: PromiseObject | undefined): void {
    this.log.event(EVENT['error-uncaught'], this.agent.span, mention(this, textOf(error)))
  },

  limitReached(this: Desk, limit: EngineLimitKind): void {
    this.log.liftLimit()
    this.log.event(EVENT['limit-reached'], this.agent.span, mention(this, limitOf(limit)))
  },
}

function mention({ log }: Desk, text: string): number {
  const detail: ErrorDetail = { text: log.kept(text) }
  return log.entityWithDetail(ENTITY.error, detail)
}

const textOf = (error: Value): string =>
  error instanceof ErrorObject ? describeThrown(error) : toDisplay(error)
