// What engines do differently with the same interfaces of the web platform.
import type { Agent } from '../../../machine/running/agent'
import type { Realm } from '../../../machine/running/realm'

export interface Dialect {
  /** Chooses the words of an error. */
  pick<T>(inChromium: T, inNode: T): T
  /** Arguments are checked by type before any is counted or converted. */
  readonly checksTypesFirst: boolean
  /** Any listener for messages starts a port; else only its handler does. */
  readonly startsPortByListener: boolean
  /** Both ends of a channel are told when one closes. */
  readonly tellsOfClosedPort: boolean
  /** What addresses of blobs have before their id. */
  readonly blobOrigin: string
  readonly hasBlobBytes: boolean
  readonly hasReadableStreamFrom: boolean
  /** The facts of a stream are printed with it. */
  readonly printsStreams: boolean
}

const dialects = new WeakMap<Realm, Dialect>()

/** Comes before any interface is defined. */
export const setDialect = ({ realm }: Agent, dialect: Dialect): void => void dialects.set(realm, dialect)

export const dialectOf = ({ realm }: Agent): Dialect => dialects.get(realm)!
