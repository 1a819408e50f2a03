// Addresses of blobs. https://w3c.github.io/FileAPI/#url-model

import type { Agent } from '../../../machine/running/agent'
import type { Realm } from '../../../machine/running/realm'
import { dialectOf } from '../interfaces/dialect'
import type { Interface } from '../interfaces/interface'
import { BlobObject } from './blob'

const blobs = new WeakMap<Realm, Map<string, BlobObject>>()

/** The blob of an address, as long as it is not revoked. */
export const blobAt = ({ realm }: Agent, url: string): BlobObject | undefined =>
  blobs.get(realm)?.get(url.split('#')[0]!)

export function defineObjectUrls<T>(agent: Agent, url: Interface<T>): void {
  url
    .staticOperation('createObjectURL', 1, ([blob]) => {
      if (!(blob instanceof BlobObject))
        throw agent.typeError("Failed to execute 'createObjectURL' on 'URL': Overload resolution failed.")
      const known = blobs.get(agent.realm) ?? new Map<string, BlobObject>()
      blobs.set(agent.realm, known)
      const address = `blob:${dialectOf(agent).blobOrigin}/${uuidFrom(agent)}`
      known.set(address, blob)
      return address
    })
    .staticOperation('revokeObjectURL', 1, ([address]) => {
      if (typeof address === 'string') blobs.get(agent.realm)?.delete(address)
      return undefined
    })
}

/** https://w3c.github.io/webcrypto/#Crypto-method-randomUUID */
function uuidFrom(agent: Agent): string {
  const digit = (from: number, count: number) => (from + Math.floor(agent.random() * count)).toString(16)
  return 'xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx'.replace(/[xy]/g, (place) =>
    place === 'x' ? digit(0, 16) : digit(8, 4),
  )
}
