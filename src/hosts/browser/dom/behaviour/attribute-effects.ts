// What elements do when an attribute changes.

import { said } from '../../../../syntax/said'
import { notSimulated } from '../../../console/notices'
import type { ElementObject } from '../tree/node'
import { handlerChanged } from './content-handlers'
import { navigate } from './frames'
import { sourceChanged } from './images'
import { loadLink } from './style-sheets'
import { detailsChanged } from './toggle'

export function attributeChanged(
  element: ElementObject,
  name: string,
  value: string | null,
  oldValue: string | null,
): void {
  if (name.startsWith('on')) handlerChanged(element, name, value)
  switch (element.localName) {
    case 'details':
      if (name === 'open' && (value === null) !== (oldValue === null)) detailsChanged(element, value !== null)
      break
    case 'img':
      if (name === 'src') sourceChanged(element, value)
      break
    case 'iframe':
      if ((name === 'src' || name === 'srcdoc') && element.isConnected) navigate(element)
      break
    case 'link':
      if ((name === 'href' || name === 'rel') && element.isConnected) loadLink(element)
      break
    case 'script':
      if (name === 'src' && oldValue === null && element.isConnected)
        element.document.insertedElements.push(element)
      break
    case 'audio':
    case 'video':
      if (name === 'src' && value !== null) tellOfMedia(element)
  }
}

const tellOfMedia = ({ document }: ElementObject): void =>
  notSimulated(
    document.agent,
    said`Sound and video are not simulated: nothing is loaded or played. setTimeout stands for a duration.`,
  )
