import type { Dialect } from '../web/interfaces/dialect'
import { ORIGIN } from './window/origin'

export const CHROMIUM: Dialect = {
  pick: (inChromium) => inChromium,
  checksTypesFirst: false,
  startsPortByListener: false,
  tellsOfClosedPort: false,
  blobOrigin: ORIGIN,
  hasBlobBytes: true,
  hasReadableStreamFrom: false,
  printsStreams: false,
}
