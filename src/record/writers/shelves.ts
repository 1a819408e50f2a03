// Writes what the host keeps until its moment comes.
import type { Shelf as EngineShelf, ShelfEntry } from '../../machine/task'
import { NOTHING } from '../../trace/schema'
import { LOOP_ENTRY } from '../../trace/things/loop/format'
import type { EntryDetail, Shelf } from '../../trace/things/shelves/format'
import type { Desk } from '../desk'
import { COLLECTION, ENTITY, EVENT } from '../kinds'
import { labelOf, shortened, spanOfCallback } from '../labels'
import { sameKinds } from '../same-kinds'

const shelfOf = sameKinds<EngineShelf, Shelf>()

export const shelvesWriter = {
  entryShelved(this: Desk, entry: ShelfEntry): void {
    const { log } = this
    const { shelf, callback, due, begins } = entry
    const detail: EntryDetail = {
      number: ++this.waiting,
      shelf: shelfOf(shelf),
      label: shortened(entry.label || labelOf(callback)),
      span: spanOfCallback(callback),
      callback: this.objects.identifyFunction(callback),
      ...(due !== undefined && { due }),
      ...(begins !== undefined && { begins }),
    }
    entry.traceId = log.entityWithDetail(ENTITY.entry, detail)
    const position = log.nextEvent
    log.event(EVENT['entry-shelved'], this.agent.span, entry.traceId)
    log.write(COLLECTION.shelves, entry.traceId, position)
  },

  entryStarted(this: Desk, entry: ShelfEntry): void {
    this.log.event(EVENT['entry-started'], 0, entry.traceId)
    this.log.write(COLLECTION.shelves, entry.traceId, NOTHING)
    this.log.write(COLLECTION.loop, LOOP_ENTRY, entry.traceId)
  },

  entryDropped(this: Desk, entry: ShelfEntry): void {
    this.log.event(EVENT['entry-dropped'], this.agent.span, entry.traceId)
    this.log.write(COLLECTION.shelves, entry.traceId, NOTHING)
  },
}
