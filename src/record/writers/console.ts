// Writes lines printed.
import type { ConsoleLevel as EngineLevel, OutputLine } from '../../machine/event'
import type { ConsoleLevel, LineDetail } from '../../trace/things/console/format'
import type { Desk } from '../desk'
import { COLLECTION, ENTITY, EVENT } from '../kinds'
import { sameKinds } from '../same-kinds'

const levelOf = sameKinds<EngineLevel, ConsoleLevel>()

/** What is kept of a line. */
const MOST_OF_LINE = 1_000_000

export const consoleWriter = {
  linePrinted(this: Desk, { level, text, time }: OutputLine): void {
    const { log } = this
    const detail: LineDetail = { level: levelOf(level), text: log.kept(text, MOST_OF_LINE), time }
    const id = log.entityWithDetail(ENTITY.line, detail)
    log.event(EVENT['line-printed'], this.agent.span, id)
    log.write(COLLECTION.console, log.lineEvents.length, id)
    log.lineEvents.push(log.lastEvent)
  },
}
