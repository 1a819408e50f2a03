// https://w3c.github.io/FileAPI/#APIASynch
import type { Agent } from '../../../machine/running/agent'
import { createFrom } from '../../../machine/running/construct'
import type { Value } from '../../../machine/value'
import type { Callbacks } from '../../loop/callbacks'
import type { HostLoop } from '../../loop/host-loop'
import { dispatch } from '../../web/events/dispatch'
import { createHostEvent } from '../../web/events/event'
import { defineHandlers } from '../../web/events/event-handlers'
import { EventTargetObject } from '../../web/events/event-target'
import { BlobObject, READING_IN_MS } from '../../web/files/blob'
import { bufferOf } from '../../web/files/bytes'
import { domException } from '../../web/interfaces/dom-exception'
import { Interface, receiverOf } from '../../web/interfaces/interface'

const STATES = { EMPTY: 0, LOADING: 1, DONE: 2 }

class FileReaderObject extends EventTargetObject {
  state = STATES.EMPTY
  result: Value = null
  error: Value = null
  /** Of the reading that goes on; another number makes an earlier one stop. */
  reading = 0

  override get className(): string {
    return 'FileReader'
  }
}

const EVENTS = ['loadstart', 'progress', 'load', 'abort', 'error', 'loadend']

type Convert = (blob: BlobObject) => Value

export function defineFileReader(agent: Agent, loop: HostLoop): void {
  const receiver = receiverOf(FileReaderObject)
  const definition = new Interface(agent, {
    name: 'FileReader',
    parent: 'EventTarget',
    receiver,
    construct: (_agent, _this, _args, newTarget) =>
      createFrom(agent, newTarget, 'Object.prototype', (prototype) => new FileReaderObject(prototype)),
  })
    .attribute('readyState', ({ state }) => state)
    .attribute('result', ({ result }) => result)
    .attribute('error', ({ error }) => error)
    .operation('abort', 0, function* (reader) {
      if (reader.state !== STATES.LOADING) return undefined
      Object.assign(reader, { state: STATES.DONE, result: null, reading: reader.reading + 1 })
      reader.error = domException(agent, 'AbortError', 'The operation was aborted.').value
      for (const type of ['abort', 'loadend'])
        loop.enqueueTask(agent, {
          source: 'networking',
          label: type,
          run: () => fire(agent, reader, type, 0),
        })
      return undefined
    })
    .constants(STATES)
  const conversions: readonly (readonly [string, Convert])[] = [
    ['readAsText', ({ text }) => text],
    ['readAsArrayBuffer', ({ bytes }) => bufferOf(agent, bytes)],
    ['readAsBinaryString', ({ bytes }) => binary(bytes)],
    [
      'readAsDataURL',
      ({ bytes, type }) => `data:${type || 'application/octet-stream'};base64,${btoa(binary(bytes))}`,
    ],
  ]
  for (const [name, convert] of conversions)
    definition.operation(name, 1, (reader, [blob]) => {
      const prefix = `Failed to execute '${name}' on 'FileReader': `
      if (!(blob instanceof BlobObject)) throw agent.typeError(`${prefix}parameter 1 is not of type 'Blob'.`)
      if (reader.state === STATES.LOADING)
        throw domException(agent, 'InvalidStateError', `${prefix}The object is already busy reading Blobs.`)
      read(agent, loop, reader, blob, convert)
      return undefined
    })
  defineHandlers(agent, definition.prototype, receiver, EVENTS)
}

const binary = (bytes: Uint8Array): string => [...bytes].map((byte) => String.fromCharCode(byte)).join('')

/** https://w3c.github.io/FileAPI/#readOperation */
function read(
  agent: Agent,
  loop: HostLoop,
  reader: FileReaderObject,
  blob: BlobObject,
  convert: Convert,
): void {
  Object.assign(reader, { state: STATES.LOADING, result: null, error: null })
  const reading = ++reader.reading
  const { length } = blob.bytes
  const task = (label: string, run: () => Callbacks) => ({ source: 'networking', label, run }) as const
  const step = (run: () => Callbacks) =>
    function* (): Callbacks {
      if (reader.reading === reading) yield* run()
    }
  loop.runAfter(
    agent,
    READING_IN_MS / 2,
    task(
      'loadstart',
      step(() => fire(agent, reader, 'loadstart', 0)),
    ),
  )
  const arrive = function* (): Callbacks {
    if (length > 0) yield* fire(agent, reader, 'progress', length)
    reader.state = STATES.DONE
    reader.result = convert(blob)
    yield* fire(agent, reader, 'load', length)
    if (reader.reading === reading) yield* fire(agent, reader, 'loadend', length)
  }
  loop.runAfter(agent, READING_IN_MS, task('read', step(arrive)))
}

function* fire(agent: Agent, reader: FileReaderObject, type: string, loaded: number): Callbacks {
  const details = { lengthComputable: true, loaded, total: loaded }
  yield* dispatch(agent, reader, createHostEvent(agent, 'ProgressEvent', type, {}, details))
}
