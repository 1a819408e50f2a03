// What `crypto` has in C++: digests, random numbers that are the same in every run, and keys that are derived in the thread pool.

import { ArrayBufferObject } from '../../../machine/exotic/array-buffer'
import { ObjectValue } from '../../../machine/objects/object'
import { createArray } from '../../../machine/operations/operations'
import type { Agent } from '../../../machine/running/agent'
import type { Value } from '../../../machine/value'
import type { Requests } from '../loop/requests'
import { bytesOf } from './arguments'
import type { Natives } from './bindings'
import {
  beginHmac,
  type Derivation,
  digestNames,
  digestOf,
  findDigest,
  hkdfOf,
  pbkdf2Of,
  type RunningDigest,
  scryptOf,
} from './digests'
import { LateArrayBuffer } from './late-array-buffer'

/** A digest that the library holds. */
class DigestObject extends ObjectValue {
  constructor(readonly running: RunningDigest) {
    super(null)
  }
}

const runningOf = (digest: Value): RunningDigest => (digest as DigestObject).running

const bufferOf = (agent: Agent, bytes: Uint8Array): ArrayBufferObject =>
  new ArrayBufferObject(
    agent.realm.intrinsics['ArrayBuffer.prototype'],
    bytes.slice().buffer as ArrayBuffer,
    undefined,
  )

/** Bytes that are hashed for one step. */
const BYTES_PER_STEP = 16

const STEPS_PER_MS = 100_000

export function cryptoNatives(requests: Requests): Natives {
  return {
    digestNames: (agent) => createArray(agent, digestNames()),
    knowsDigest: (_agent, _this, [name]) => findDigest(name as string) !== undefined,
    isExtendable: (_agent, _this, [name]) => findDigest(name as string)!.isExtendable,
    beginDigest: (_agent, _this, [name, length]) =>
      new DigestObject(findDigest(name as string)!.begin(length as number | undefined)),
    beginHmac: (agent, _this, [name, key]) =>
      new DigestObject(beginHmac(findDigest(name as string)!, bytesOf(agent, 'key', key))),
    copyDigest: (_agent, _this, [digest]) => new DigestObject(runningOf(digest).clone()),
    digestLength: (_agent, _this, [digest]) => runningOf(digest).outputLen,
    updateDigest: (agent, _this, [digest, data]) => {
      const bytes = bytesOf(agent, 'data', data)
      agent.charge(Math.ceil(bytes.length / BYTES_PER_STEP))
      runningOf(digest).update(bytes)
      return undefined
    },
    finishDigest: (agent, _this, [digest]) => bufferOf(agent, runningOf(digest).digest()),
    fillRandom: (agent, _this, [view]) => fillRandom(agent, bytesOf(agent, 'buf', view)),
    fillRandomLater: (agent, _this, [view, callback]) => {
      const bytes = bytesOf(agent, 'buf', view)
      requests.submit(agent, 'randomBytes', callback, () => {
        fillRandom(agent, bytes)
        return []
      })
      return undefined
    },
    derive: (agent, _this, [kind, ...args]) => {
      const derivation = DERIVATIONS.get(kind as string)!(agent, args)
      agent.charge(Math.ceil(derivation.cost * STEPS_PER_MS))
      return bufferOf(agent, derivation.length === 0 ? new Uint8Array() : derivation.derive())
    },
    deriveLater: (agent, _this, [callback, kind, ...args]) => {
      const derivation = DERIVATIONS.get(kind as string)!(agent, args)
      const work = () => [new LateArrayBuffer(agent, derivation)]
      requests.submit(agent, kind as string, callback, work, derivation.cost)
      return undefined
    },
  }
}

function fillRandom(agent: Agent, bytes: Uint8Array): undefined {
  agent.charge(bytes.length)
  for (let i = 0; i < bytes.length; i++) bytes[i] = Math.floor(agent.random() * 256)
  return undefined
}

/** A copy: what the program writes there later does not matter. */
const inputOf = (agent: Agent, name: string, value: Value): Uint8Array => bytesOf(agent, name, value).slice()

const DERIVATIONS = new Map<string, (agent: Agent, args: Value[]) => Derivation>([
  [
    'digest',
    (agent, [digest, data]) => digestOf(findDigest(digest as string)!, inputOf(agent, 'data', data)),
  ],
  [
    'pbkdf2',
    (agent, [password, salt, iterations, length, digest]) =>
      pbkdf2Of(
        findDigest(digest as string)!,
        inputOf(agent, 'password', password),
        inputOf(agent, 'salt', salt),
        iterations as number,
        length as number,
      ),
  ],
  [
    'scrypt',
    (agent, [password, salt, length, N, r, p]) =>
      scryptOf(inputOf(agent, 'password', password), inputOf(agent, 'salt', salt), length as number, {
        N: N as number,
        r: r as number,
        p: p as number,
      }),
  ],
  [
    'hkdf',
    (agent, [digest, key, salt, info, length]) =>
      hkdfOf(
        findDigest(digest as string)!,
        inputOf(agent, 'key', key),
        inputOf(agent, 'salt', salt),
        inputOf(agent, 'info', info),
        length as number,
      ),
  ],
])
