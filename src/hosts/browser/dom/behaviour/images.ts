// https://html.spec.whatwg.org/multipage/images.html#updating-the-image-data
// Simplified: any address without a route gives an image; what is shown of it is nothing.

import type { Callbacks } from '../../../loop/callbacks'
import { parseDataUrl } from '../../../web/fetch/data-url'
import type { Answer, Pending } from '../../../web/fetch/network'
import type { DocumentObject } from '../tree/document'
import type { ElementObject } from '../tree/node'

interface ImageRequest {
  state: 'loading' | 'available' | 'broken'
  readonly pending: Pending
  /** Promises of `decode()`. */
  readonly decoders: ((isDecoded: boolean) => void)[]
}

const requests = new WeakMap<ElementObject, ImageRequest>()

/** Addresses whose images are there. https://html.spec.whatwg.org/multipage/images.html#list-of-available-images */
const available = new WeakMap<DocumentObject, Set<string>>()

const availableIn = (document: DocumentObject): Set<string> => {
  const known = available.get(document) ?? new Set<string>()
  available.set(document, known)
  return known
}

export function sourceChanged(image: ElementObject, source: string | null): void {
  const earlier = requests.get(image)
  earlier?.pending.cancel()
  requests.delete(image)
  for (const decoder of earlier?.decoders ?? []) decoder(false)
  if (source === null) return
  const { resources } = image.document
  const url = resources.resolve(source)
  if (source === '') start(image, 'broken', (end) => resources.later('error of img', () => end(false)))
  else if (availableIn(image.document).has(url))
    start(image, 'available', (end) => resources.enqueue('load of img', () => end(true)))
  else start(image, 'loading', (end) => resources.fetch(url, (answer) => end(isImage(url, answer))))

  function start(
    element: ElementObject,
    state: ImageRequest['state'],
    begin: (end: (isThere: boolean) => Callbacks) => Pending,
  ): void {
    const pending = begin((isThere) => arrive(element, url, isThere))
    requests.set(element, { state, pending, decoders: [] })
  }
}

function* arrive(image: ElementObject, url: string, isThere: boolean): Callbacks {
  const request = requests.get(image)!
  const { resources } = image.document
  const type = isThere ? 'load' : 'error'
  request.state = isThere ? 'available' : 'broken'
  if (isThere) availableIn(image.document).add(url)
  const decoders = request.decoders.splice(0)
  if (isThere || decoders.length === 0) {
    if (decoders.length > 0) resources.wait('decode', () => tell(decoders, true))
    yield* resources.fire(image, type)
    return
  }
  yield* tell(decoders, false)
  resources.enqueueEvent(image, 'error')
}

function* tell(decoders: readonly ((isDecoded: boolean) => void)[], isDecoded: boolean): Callbacks {
  for (const decoder of decoders) decoder(isDecoded)
}

/** Content that is given is looked at; an answer of the network is an image if it is no failure. */
function isImage(url: string, answer: Answer | undefined): boolean {
  if (answer === undefined || answer.status >= 400) return false
  const data = parseDataUrl(url)
  return data === undefined || SIGNATURE.test(data.bytes)
}

const SIGNATURE = /^(?:GIF8|\x89PNG|\xff\xd8\xff|RIFF|BM|\s*<(?:svg|\?xml|!--))/

export const isComplete = (image: ElementObject): boolean => requests.get(image)?.state !== 'loading'

export const isAvailable = (image: ElementObject): boolean => requests.get(image)?.state === 'available'

/** Calls back when it is known whether the image can be shown. */
export function whenDecoded(image: ElementObject, decoder: (isDecoded: boolean) => void): void {
  const request = requests.get(image)
  if (request?.state === 'loading') request.decoders.push(decoder)
  else if (request?.state === 'available')
    image.document.resources.wait('decode', () => tell([decoder], true))
  else decoder(false)
}

/** As the attributes or the content say; undefined where nothing says it. */
export function naturalSize(image: ElementObject): { width: number; height: number } {
  const bytes = parseDataUrl(image.attributes.get('src') ?? '')?.bytes
  if (bytes === undefined || !isAvailable(image)) return { width: 0, height: 0 }
  const byte = (at: number) => bytes.charCodeAt(at) || 0
  if (bytes.startsWith('GIF8')) return { width: byte(6) + byte(7) * 256, height: byte(8) + byte(9) * 256 }
  if (bytes.startsWith('\x89PNG'))
    return { width: byte(18) * 256 + byte(19), height: byte(22) * 256 + byte(23) }
  return { width: numberIn(bytes, 'width'), height: numberIn(bytes, 'height') }
}

const numberIn = (markup: string, name: string): number =>
  Number(new RegExp(`<svg[^>]*\\s${name}=["']?(\\d+)`).exec(markup)?.[1] ?? 0)
