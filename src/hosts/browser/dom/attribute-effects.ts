// What elements do when an attribute changes.
import { handlerChanged } from './content-handlers'
import type { ElementObject } from './node'
import { detailsChanged } from './toggle'

export function attributeChanged(
  element: ElementObject,
  name: string,
  value: string | null,
  oldValue: string | null,
): void {
  if (name.startsWith('on')) handlerChanged(element, name, value)
  if (name === 'open' && element.localName === 'details' && (value === null) !== (oldValue === null))
    detailsChanged(element, value !== null)
}
