// Writes changes of the document.
import type { NodeChange, NodeWrite } from '../../hosts/browser/dom/tree/changes'
import type { ObjectValue } from '../../machine/objects/object'
import type { Desk } from '../desk'
import { EVENT } from '../kinds'

export const documentWriter = {
  nodeChanged(this: Desk, change: NodeChange, node: ObjectValue, writes: readonly NodeWrite[]): void {
    const { log, objects } = this
    const subject = objects.identify(node)
    const rows = writes.map(({ node, field, value }): [number, number, number] => [
      objects.identify(node),
      objects.fieldKey(field),
      objects.encode(value),
    ])
    log.event(EVENT[`node-${change}`], this.agent.span, subject)
    for (const row of rows) log.write(...row)
  },
}
