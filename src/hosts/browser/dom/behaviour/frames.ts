// Frames are loaded, and what is in them is not simulated. https://html.spec.whatwg.org/multipage/iframe-embed-object.html

import type { Callbacks } from '../../../loop/callbacks'
import type { Pending } from '../../../web/fetch/network'
import type { ElementObject } from '../tree/node'

const pending = new WeakMap<ElementObject, Pending>()

const isBlank = (source: string): boolean => source === '' || source.startsWith('about:blank')

/** A frame came into the document: an empty one is there before the call returns. */
export function* frameInserted(frame: ElementObject): Callbacks {
  const { resources } = frame.document
  const source = frame.attributes.get('src') ?? ''
  if (frame.attributes.has('srcdoc') || !isBlank(source)) navigate(frame)
  else yield* fired(resources.fire(frame, 'load'))
}

/** `src` or `srcdoc` of a frame in the document changed. */
export function navigate(frame: ElementObject): void {
  pending.get(frame)?.cancel()
  const { resources } = frame.document
  const source = frame.attributes.get('src') ?? ''
  const load = () => fired(resources.fire(frame, 'load'))
  if (frame.attributes.has('srcdoc')) pending.set(frame, resources.wait('srcdoc of iframe', load))
  else if (source.startsWith('data:')) pending.set(frame, resources.wait('load of iframe', load))
  else if (isBlank(source) || source.startsWith('javascript:'))
    pending.set(frame, resources.enqueue('load of iframe', load))
  else pending.set(frame, resources.fetch(source, load))
}

/** A frame that leaves the document stops loading. */
export function frameRemoved(frame: ElementObject): void {
  pending.get(frame)?.cancel()
  pending.delete(frame)
}

function* fired(firing: Callbacks<boolean>): Callbacks {
  yield* firing
}
