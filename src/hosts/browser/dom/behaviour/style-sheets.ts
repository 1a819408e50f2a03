// Style sheets are loaded, and do nothing. https://html.spec.whatwg.org/multipage/links.html#link-type-stylesheet

import type { Callbacks } from '../../../loop/callbacks'
import type { Answer, Pending } from '../../../web/fetch/network'
import { type ElementObject, tokensOf } from '../tree/node'

const pending = new WeakMap<ElementObject, Pending>()

/** Links that load something and tell of it. */
const LOADING: ReadonlySet<string> = new Set(['stylesheet', 'preload', 'modulepreload', 'prefetch'])

/** A link came into the document, or one of its attributes changed there. */
export function loadLink(link: ElementObject): void {
  const { attributes, document } = link
  const href = attributes.get('href') ?? ''
  const loads = tokensOf((attributes.get('rel') ?? '').toLowerCase()).some((one) => LOADING.has(one))
  pending.get(link)?.cancel()
  pending.delete(link)
  if (!loads || href === '') return
  const { resources } = document
  pending.set(
    link,
    href.startsWith('data:')
      ? resources.enqueueEvent(link, 'load')
      : resources.fetch(href, (answer) => arrive(link, answer)),
  )
}

function* arrive(link: ElementObject, answer: Answer | undefined): Callbacks {
  const isThere = answer !== undefined && answer.status < 400
  yield* link.document.resources.fire(link, isThere ? 'load' : 'error')
}

/** A style element came into the document, or got another text. */
export function loadStyle(style: ElementObject): void {
  style.document.resources.enqueueEvent(style, 'load')
}
