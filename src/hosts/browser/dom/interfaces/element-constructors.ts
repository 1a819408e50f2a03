// Constructors with names of their own: `new Image()`. https://html.spec.whatwg.org/multipage/embedded-content.html#dom-image
import { createFunction } from '../../../../builtins/define'
import { toBoolean, toString } from '../../../../machine/operations/convert'
import type { Agent } from '../../../../machine/running/agent'
import type { Procedure } from '../../../../machine/running/completion'
import type { Value } from '../../../../machine/value'
import { prototypeOf } from '../../../web/interfaces/interface'
import type { DocumentObject } from '../tree/document'
import { insert, setAttribute, setControl } from '../tree/mutations'
import { createText, type ElementObject } from '../tree/node'

type Fill = (element: ElementObject, args: Value[]) => Procedure<void>

export function defineElementConstructors(agent: Agent, document: DocumentObject): void {
  /** Sets an attribute to an argument that is given. */
  function* attribute(element: ElementObject, name: string, value: Value): Procedure<void> {
    if (value !== undefined) setAttribute(element, name, yield* toString(agent, value))
  }

  define('Image', 'img', function* (image, [width, height]) {
    yield* attribute(image, 'width', width)
    yield* attribute(image, 'height', height)
  })
  define('Audio', 'audio', function* (audio, [src]) {
    yield* attribute(audio, 'preload', 'auto')
    yield* attribute(audio, 'src', src)
  })
  define('Option', 'option', function* (option, [text = '', value, isDefault, isSelected]) {
    const content = yield* toString(agent, text)
    if (content !== '') insert(createText(document, content), option, null)
    yield* attribute(option, 'value', value)
    if (toBoolean(isDefault)) setAttribute(option, 'selected', '')
    if (isSelected !== undefined) setControl(option, { checked: toBoolean(isSelected) })
  })

  function define(name: string, tag: string, fill: Fill): void {
    const { realm } = agent
    const construct = function* (_agent: Agent, _this: Value, args: Value[], newTarget?: unknown): Procedure {
      if (newTarget === undefined)
        throw agent.typeError(
          `Failed to construct '${name}': Please use the 'new' operator, this DOM object constructor cannot be called as a function.`,
        )
      const element = document.createElement(tag)
      yield* fill(element, args)
      return element
    }
    const constructor = createFunction(realm, name, 0, construct, { constructs: true })
    constructor.putHidden('prototype', prototypeOf(realm, document.createElement(tag).interfaceName), 0)
    realm.globalObject.putHidden(name, constructor)
  }
}
