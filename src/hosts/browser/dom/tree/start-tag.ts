// The start tag of an element as markup: all that is told of an element by name.
import type { ElementObject } from './node'

export function startTag({ localName, attributes }: Pick<ElementObject, 'localName' | 'attributes'>): string {
  const written = [...attributes].map(
    ([name, value]) => ` ${name}="${escape(value).replaceAll('"', '&quot;')}"`,
  )
  return `<${localName}${written.join('')}>`
}

export const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('\u00a0', '&nbsp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
