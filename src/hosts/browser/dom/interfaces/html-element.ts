// https://html.spec.whatwg.org/multipage/dom.html#htmlelement

import type { ObjectValue } from '../../../../machine/objects/object'
import { toNumber } from '../../../../machine/operations/convert'
import type { Agent } from '../../../../machine/running/agent'
import type { Procedure } from '../../../../machine/running/completion'
import { prototypeFrom } from '../../../../machine/running/construct'
import { runWalk, type Walk } from '../../../../machine/running/walk'
import type { Value } from '../../../../machine/value'
import { type Callbacks, runCallbacks } from '../../../loop/callbacks'
import { defineHandlers } from '../../../web/events/event-handlers'
import { Interface, receiverOf } from '../../../web/interfaces/interface'
import { click } from '../behaviour/activation'
import { moveFocus } from '../behaviour/focus'
import { finishCall } from '../behaviour/pending-work'
import { boxOf } from '../layout/layout'
import { styleOf } from '../layout/style'
import { documentOf } from '../tree/documents'
import { replaceWithText, setAttribute } from '../tree/mutations'
import { ElementObject, NODE_TYPES, type NodeObject } from '../tree/node'
import { SVG_INTERFACES } from '../tree/svg-tags'
import { datasetOf } from './dataset'
import { defineFlagAttribute, defineTextAttribute } from './element-interface'
import { withText, withTextOrEmpty } from './string-arguments'

/** https://html.spec.whatwg.org/multipage/webappapis.html#globaleventhandlers */
export const GLOBAL_HANDLERS: readonly string[] = [
  'abort animationcancel animationend animationiteration animationstart auxclick beforeinput beforematch beforetoggle blur',
  'cancel canplay canplaythrough change click close contextmenu copy cuechange cut dblclick drag dragend dragenter dragleave',
  'dragover dragstart drop durationchange emptied ended error focus formdata fullscreenchange gotpointercapture input invalid',
  'keydown keypress keyup load loadeddata loadedmetadata loadstart lostpointercapture mousedown mouseenter mouseleave mousemove',
  'mouseout mouseover mouseup mousewheel paste pause play playing pointercancel pointerdown pointerenter pointerleave pointermove',
  'pointerout pointerover pointerup progress ratechange reset resize scroll scrollend securitypolicyviolation seeked seeking select',
  'selectionchange selectstart slotchange stalled submit suspend timeupdate toggle transitioncancel transitionend transitionrun',
  'transitionstart volumechange waiting wheel',
].flatMap((types) => types.split(' '))

export function defineHtmlElement(agent: Agent): void {
  const element = new Interface(agent, {
    name: 'HTMLElement',
    parent: 'Element',
    receiver: receiverOf(ElementObject),
    construct: (_agent, _this, _args, newTarget) => constructElement(agent, newTarget),
  })
  for (const name of ['title', 'lang', 'dir', 'accessKey'])
    defineTextAttribute(agent, element, name, name.toLowerCase())
  for (const name of ['hidden', 'inert']) defineFlagAttribute(element, name, name)
  element
    .attribute('innerText', renderedText, (one, value) =>
      withTextOrEmpty(agent, value, (text) => {
        replaceWithText(one, text)
        return finishCall(one.document)
      }),
    )
    .attribute(
      'contentEditable',
      ({ attributes }) => attributes.get('contenteditable') ?? 'inherit',
      (one, value) =>
        withText(agent, value, (text) => {
          setAttribute(one, 'contenteditable', text)
          return finishCall(one.document)
        }),
    )
    .operation('click', 0, (one) => run(agent, click(agent, one, false)))
  defineOffsets(element)
  defineCommonParts(agent, element)
  for (const name of ['SVGElement', 'MathMLElement'])
    defineCommonParts(
      agent,
      new Interface(agent, { name, parent: 'Element', receiver: receiverOf(ElementObject) }),
    )
  for (const [name, parent] of SVG_INTERFACES)
    new Interface(agent, { name, parent, receiver: receiverOf(ElementObject) })
}

/** What elements of HTML, SVG and MathML have. https://html.spec.whatwg.org/multipage/dom.html#htmlorsvgelement */
function defineCommonParts(agent: Agent, element: Interface<ElementObject>): void {
  defineTextAttribute(agent, element, 'nonce', 'nonce')
  defineFlagAttribute(element, 'autofocus', 'autofocus')
  element
    .attribute('dataset', datasetOf)
    .attribute('style', styleOf, (one, value) =>
      withText(agent, value, (text) => {
        setAttribute(one, 'style', text)
        return finishCall(one.document)
      }),
    )
    .attribute(
      'tabIndex',
      ({ attributes, localName }) =>
        Number(attributes.get('tabindex') ?? (/^(a|button|input|select|textarea)$/.test(localName) ? 0 : -1)),
      function* (one, value) {
        setAttribute(one, 'tabindex', String(yield* toNumber(agent, value)))
        return undefined
      },
    )
    .operation('focus', 0, (one) => run(agent, moveFocus(one.document, one)))
    .operation('blur', 0, (one) =>
      one.document.focused === one ? run(agent, moveFocus(one.document, null)) : undefined,
    )
  defineHandlers(agent, element.prototype, receiverOf(ElementObject), GLOBAL_HANDLERS)
}

export function* run(agent: Agent, callbacks: Callbacks<unknown>): Procedure {
  yield* runCallbacks(agent, callbacks)
  return undefined
}

function defineOffsets(element: Interface<ElementObject>): void {
  element
    .attribute('offsetWidth', (one) => Math.round(boxOf(one).width))
    .attribute('offsetHeight', (one) => Math.round(boxOf(one).height))
    .attribute('offsetTop', (one) => Math.round(boxOf(one).y + one.document.scroll.top))
    .attribute('offsetLeft', (one) => Math.round(boxOf(one).x + one.document.scroll.left))
    .attribute('offsetParent', (one) => (one.isConnected ? one.document.body : null))
}

/** https://html.spec.whatwg.org/multipage/dom.html#html-element-constructors */
function* constructElement(agent: Agent, newTarget: ObjectValue | undefined): Procedure {
  const document = documentOf(agent)
  const definition = newTarget && document.customElements.byConstructor.get(newTarget)
  if (definition === undefined)
    throw agent.typeError("Failed to construct 'HTMLElement': Illegal constructor")
  const prototype = yield* prototypeFrom(agent, newTarget, 'Object.prototype')
  const stack = definition.constructionStack
  const waiting = stack.at(-1)
  const element = waiting ?? document.createElement(definition.name)
  if (waiting === null)
    throw agent.typeError("Failed to construct 'HTMLElement': This instance is already constructed")
  if (waiting !== undefined) stack[stack.length - 1] = null
  element.prototype = prototype
  element.customState = 'custom'
  return element
}

/** https://html.spec.whatwg.org/multipage/dom.html#dom-innertext – simplified: lines break at `br` and around blocks. */
function renderedText(element: ElementObject): Value {
  return element.isConnected
    ? runWalk(textIn(element))
        .replace(/\n+/g, '\n')
        .replace(/^\n|\n$/g, '')
    : element.text
}

const BLOCK = /^(DIV|P|UL|OL|LI|H[1-6]|SECTION|ARTICLE|HEADER|FOOTER|MAIN|NAV|FORM|TABLE|TR|PRE|HR)$/

function* textIn(node: NodeObject): Walk<string> {
  if (node.nodeType === NODE_TYPES.TEXT_NODE) return node.text.replace(/\s+/g, ' ')
  if (node.nodeName === 'BR') return '\n'
  if (!(node instanceof ElementObject) || node.attributes.has('hidden')) return ''
  let inside = ''
  for (const child of node.children) inside += yield textIn(child)
  node.document.agent.read(inside.length)
  return BLOCK.test(node.nodeName) ? `\n${inside.trim()}\n` : inside
}
