import type { Dialect } from '../web/interfaces/dialect'

export const NODE_20: Dialect = {
  pick: (_inChromium, inNode) => inNode,
  checksTypesFirst: true,
  startsPortByListener: true,
  tellsOfClosedPort: true,
  blobOrigin: 'nodedata:',
  hasBlobBytes: false,
  hasReadableStreamFrom: true,
  printsStreams: true,
}
