// What single kinds of element have beside the attributes of all. https://html.spec.whatwg.org/multipage/semantics.html

import { DateObject } from '../../../../builtins/date/date-object'
import type { NativeResult } from '../../../../machine/objects/function'
import { toBoolean, toNumber, toString } from '../../../../machine/operations/convert'
import { createPromise, fulfillPromise, rejectPromise } from '../../../../machine/promises/promise'
import type { Agent } from '../../../../machine/running/agent'
import type { Procedure } from '../../../../machine/running/completion'
import type { Value } from '../../../../machine/value'
import { said } from '../../../../syntax/said'
import { tableOf } from '../../../../syntax/table'
import { notSimulated } from '../../../console/notices'
import { runCallbacks } from '../../../loop/callbacks'
import { domException } from '../../../web/interfaces/dom-exception'
import { Interface, receiverOf } from '../../../web/interfaces/interface'
import { parseUrl, SETTABLE_PARTS, withPart } from '../../../web/url/url-record'
import { labelled, reset, send, submit } from '../behaviour/activation'
import {
  ancestor,
  choose,
  controlsOf,
  defaultValueOf,
  formOf,
  isFocusable,
  optionsOf,
  selectedOption,
  setChecked,
  setValue,
  valueOf,
} from '../behaviour/controls'
import { moveFocus } from '../behaviour/focus'
import { isComplete, naturalSize, whenDecoded } from '../behaviour/images'
import { doPendingWork, finishCall } from '../behaviour/pending-work'
import { defineSelection } from '../behaviour/selection'
import { numberIn, setNumber, stepBy } from '../behaviour/steps'
import { closeDialog, fireBeforeToggle, isModal, queueToggle, setModal } from '../behaviour/toggle'
import { checkForm, defineValidity, defineValidityState, reportForm } from '../behaviour/validity'
import { insert, replaceWithText, setAttribute, setControl } from '../tree/mutations'
import { ElementObject } from '../tree/node'
import { ELEMENT_INTERFACES } from '../tree/tags'
import { collectionOf } from './collections'
import { defineFlagAttribute, defineTextAttribute } from './element-interface'
import { run } from './html-element'
import { view } from './node-interface'
import { defineSlot } from './shadow'
import { withText } from './string-arguments'

type ElementInterface = Interface<ElementObject>

/** Properties that are the text of an attribute, those that say whether it is there, and addresses, which are absolute. */
const REFLECTED = tableOf<{ texts?: string; flags?: string; urls?: string }>({
  HTMLAnchorElement: { texts: 'target rel download hreflang type', urls: 'href' },
  HTMLAreaElement: { texts: 'target rel download alt coords shape', urls: 'href' },
  HTMLBaseElement: { texts: 'target', urls: 'href' },
  HTMLButtonElement: { texts: 'name', flags: 'disabled' },
  HTMLDetailsElement: { texts: 'name', flags: 'open' },
  HTMLDialogElement: { flags: 'open' },
  HTMLEmbedElement: { texts: 'type', urls: 'src' },
  HTMLFieldSetElement: { texts: 'name', flags: 'disabled' },
  HTMLFormElement: { texts: 'action method name target enctype', flags: 'noValidate' },
  HTMLIFrameElement: { urls: 'src', texts: 'srcdoc name allow width height loading' },
  HTMLImageElement: { urls: 'src', texts: 'alt srcset sizes loading decoding crossOrigin' },
  HTMLInputElement: {
    texts: 'name placeholder min max step pattern accept alt src autocomplete',
    flags: 'disabled readOnly required multiple defaultChecked',
  },
  HTMLLabelElement: { texts: 'htmlFor' },
  HTMLLinkElement: { urls: 'href', texts: 'rel type media as crossOrigin', flags: 'disabled' },
  HTMLMapElement: { texts: 'name' },
  HTMLMediaElement: { urls: 'src', texts: 'preload', flags: 'autoplay loop controls' },
  HTMLMetaElement: { texts: 'name content' },
  HTMLObjectElement: { urls: 'data', texts: 'type name' },
  HTMLOptionElement: { flags: 'disabled defaultSelected' },
  HTMLScriptElement: { urls: 'src', texts: 'type crossOrigin', flags: 'defer noModule' },
  HTMLSelectElement: { texts: 'name', flags: 'disabled multiple required' },
  HTMLSlotElement: { texts: 'name' },
  HTMLSourceElement: { urls: 'src', texts: 'srcset type media' },
  HTMLStyleElement: { texts: 'media type' },
  HTMLTextAreaElement: { texts: 'name placeholder', flags: 'disabled readOnly required' },
  HTMLTrackElement: { urls: 'src', texts: 'kind srclang label', flags: 'default' },
  HTMLVideoElement: { texts: 'poster', flags: 'playsInline' },
})

export function defineElementTypes(agent: Agent): void {
  const types = new Map(ELEMENT_INTERFACES.map(([name, parent]) => [name, defineType(agent, name, parent)]))
  const type = (name: string): ElementInterface => types.get(`HTML${name}Element`)!
  for (const name of ['Button', 'Input', 'Select', 'TextArea', 'Output', 'FieldSet'])
    type(name).attribute('form', formOf)
  for (const name of [
    'Button',
    'Input',
    'Option',
    'TextArea',
    'Select',
    'Data',
    'Output',
    'Progress',
    'Meter',
  ])
    defineValue(agent, type(name))
  defineInput(agent, type('Input'))
  defineTextFields(agent, [type('Input'), type('TextArea')])
  defineButton(agent, type('Button'))
  defineSelect(agent, type('Select'))
  defineOption(agent, type('Option'))
  defineForm(agent, type('Form'))
  defineDialog(agent, type('Dialog'))
  for (const name of ['Anchor', 'Area']) defineLink(agent, type(name))
  defineValidityState(agent)
  for (const name of ['Button', 'FieldSet', 'Input', 'Object', 'Output', 'Select', 'TextArea'])
    defineValidity(agent, type(name))
  defineSlot(agent, type('Slot'))
  defineScript(type('Script'))
  defineImage(agent, type('Image'))
  defineFrame(agent, type('IFrame'))
  type('Label').attribute('control', labelled)
  type('Template').attribute('content', ({ content }) => content ?? null)
  for (const name of ['Script', 'Title', 'Anchor']) defineTextProperty(agent, type(name))
}

/** Attributes that have another name than their property. */
const ATTRIBUTES: ReadonlyMap<string, string> = new Map([
  ['htmlFor', 'for'],
  ['defaultChecked', 'checked'],
  ['defaultSelected', 'selected'],
])

function defineType(agent: Agent, name: string, parent: string): ElementInterface {
  const definition = new Interface(agent, { name, parent, receiver: receiverOf(ElementObject) })
  const { texts = '', flags = '', urls = '' } = REFLECTED.get(name) ?? {}
  const attributeOf = (property: string) => ATTRIBUTES.get(property) ?? property.toLowerCase()
  for (const property of texts.split(' ').filter(Boolean))
    defineTextAttribute(agent, definition, property, attributeOf(property))
  for (const property of flags.split(' ').filter(Boolean))
    defineFlagAttribute(definition, property, attributeOf(property))
  for (const property of urls.split(' ').filter(Boolean)) defineUrlAttribute(agent, definition, property)
  return definition
}

function defineUrlAttribute(agent: Agent, definition: ElementInterface, name: string): void {
  definition.attribute(
    name,
    ({ attributes, document }) => {
      const value = attributes.get(name)
      return value === undefined ? '' : document.resources.resolve(value)
    },
    reflect(agent, name),
  )
}

/** Parts of the address of a link. https://html.spec.whatwg.org/multipage/links.html#htmlhyperlinkelementutils */
function defineLink(agent: Agent, link: ElementInterface): void {
  const addressOf = ({ attributes, document }: ElementObject) =>
    parseUrl(document.resources.resolve(attributes.get('href') ?? ''))
  for (const part of SETTABLE_PARTS)
    link.attribute(
      part,
      (one) => addressOf(one)?.[part] ?? '',
      (one, value) =>
        withText(agent, value, (text) => {
          const url = addressOf(one)
          if (url !== undefined) setAttribute(one, 'href', withPart(url, part, text).href)
          return finishCall(one.document)
        }),
    )
  link
    .attribute('origin', (one) => addressOf(one)?.origin ?? '')
    .operation('toString', 0, (one) => addressOf(one)?.href ?? '')
}

function defineValue(agent: Agent, definition: ElementInterface): void {
  definition.attribute('value', valueOf, (one, value) =>
    withText(agent, value === null && one.localName !== 'select' ? '' : value, (text) => {
      setValue(one, text)
      return finishCall(one.document)
    }),
  )
}

function defineInput(agent: Agent, input: ElementInterface): void {
  input
    .attribute('type', ({ inputType }) => inputType, reflect(agent, 'type'))
    .attribute(
      'checked',
      ({ isChecked }) => isChecked,
      (one, value) => {
        setChecked(one, toBoolean(value))
        return undefined
      },
    )
    .attribute('valueAsNumber', numberIn, function* (one, value) {
      setNumber(one, yield* toNumber(agent, value))
      return undefined
    })
    .attribute(
      'valueAsDate',
      (one) => {
        const isDate = /^(?:date|month|time|week)$/.test(one.inputType) && !Number.isNaN(numberIn(one))
        return isDate ? new DateObject(agent.realm.intrinsics['Date.prototype'], numberIn(one)) : null
      },
      (one, value) => {
        setNumber(one, value instanceof DateObject ? value.time : Number.NaN)
        return undefined
      },
    )
    .operation('stepUp', 0, (one, [count]) => step(agent, one, count, 1))
    .operation('stepDown', 0, (one, [count]) => step(agent, one, count, -1))
}

function* step(agent: Agent, input: ElementObject, count: Value, direction: number): Procedure {
  const steps = count === undefined ? 1 : yield* toNumber(agent, count)
  if (!stepBy(input, Math.trunc(steps) * direction))
    throw domException(
      agent,
      'InvalidStateError',
      `Failed to execute 'step${direction > 0 ? 'Up' : 'Down'}' on 'HTMLInputElement': This form element does not have an allowed value step.`,
    )
  return undefined
}

function defineTextFields(agent: Agent, definitions: readonly ElementInterface[]): void {
  for (const definition of definitions) {
    defineSelection(agent, definition)
    definition.attribute('defaultValue', defaultValueOf, (one, value) =>
      withText(agent, value, (text) => {
        if (one.localName === 'textarea') replaceWithText(one, text)
        else setAttribute(one, 'value', text)
        return finishCall(one.document)
      }),
    )
  }
}

const reflect =
  (agent: Agent, attribute: string) =>
  (one: ElementObject, value: Value): NativeResult =>
    withText(agent, value, (text) => {
      setAttribute(one, attribute, text)
      return finishCall(one.document)
    })

function defineButton(agent: Agent, button: ElementInterface): void {
  const typeOf = ({ attributes }: ElementObject) => {
    const type = attributes.get('type')?.toLowerCase() ?? 'submit'
    return ['submit', 'reset', 'button'].includes(type) ? type : 'submit'
  }
  button.attribute('type', typeOf, reflect(agent, 'type'))
}

function defineSelect(agent: Agent, select: ElementInterface): void {
  select
    .attribute('options', (one) => collectionOf(one, 'HTMLCollection', () => optionsOf(one)))
    .attribute('length', (one) => optionsOf(one).length)
    .attribute('type', ({ attributes }) => (attributes.has('multiple') ? 'select-multiple' : 'select-one'))
    .attribute('selectedOptions', (one) =>
      collectionOf(one, 'HTMLCollection', () =>
        [selectedOption(one)].filter((option) => option !== undefined),
      ),
    )
    .attribute(
      'selectedIndex',
      (one) => optionsOf(one).indexOf(selectedOption(one)!),
      function* (one, value) {
        choose(one, optionsOf(one)[yield* toNumber(agent, value)])
        return undefined
      },
    )
    .operation('add', 1, (one, [option]) => {
      if (option instanceof ElementObject) insert(option, one, null)
      return finishCall(one.document)
    })
}

function defineOption(agent: Agent, option: ElementInterface): void {
  option
    .attribute(
      'text',
      ({ text }) => text.trim().replace(/\s+/g, ' '),
      (one, value) =>
        withText(agent, value, (text) => {
          replaceWithText(one, text)
          return finishCall(one.document)
        }),
    )
    .attribute(
      'selected',
      (one) => {
        const select = ancestor(one, 'select')
        return select === null ? one.isChecked : selectedOption(select) === one
      },
      (one, value) => {
        const select = ancestor(one, 'select')
        if (select !== null && toBoolean(value)) choose(select, one)
        else setControl(one, { checked: toBoolean(value) })
        return undefined
      },
    )
    .attribute('index', (one) => {
      const select = ancestor(one, 'select')
      return select === null ? 0 : optionsOf(select).indexOf(one)
    })
}

function defineForm(agent: Agent, form: ElementInterface): void {
  form
    .attribute('elements', (one) => view(one, 'HTMLFormControlsCollection', () => controlsOf(one)))
    .attribute('length', (one) => controlsOf(one).length)
    .operation('requestSubmit', 0, (one, [submitter]) => {
      if (submitter !== undefined && submitter !== null && !(submitter instanceof ElementObject))
        throw agent.typeError(
          "Failed to execute 'requestSubmit' on 'HTMLFormElement': parameter 1 is not of type 'HTMLElement'.",
        )
      return run(agent, submit(one, submitter ?? null))
    })
    .operation('submit', 0, (one) => run(agent, send(one, null)))
    .operation('reset', 0, (one) => run(agent, reset(one)))
    .operation('checkValidity', 0, (one) => runCallbacks(agent, checkForm(one)))
    .operation('reportValidity', 0, (one) => runCallbacks(agent, reportForm(one)))
}

function defineDialog(agent: Agent, dialog: ElementInterface): void {
  const open = function* (one: ElementObject, method: string): Procedure {
    const modal = method === 'showModal'
    if (one.attributes.has('open') && isModal(one) !== modal)
      throw domException(
        agent,
        'InvalidStateError',
        `Failed to execute '${method}' on 'HTMLDialogElement': The dialog is already open as a ${modal ? 'non-modal' : 'modal'} dialog.`,
      )
    if (one.attributes.has('open')) return undefined
    if (!(yield* runCallbacks(agent, fireBeforeToggle(one, 'open')))) return undefined
    queueToggle(one, 'open')
    setAttribute(one, 'open', '')
    setModal(one, modal)
    yield* runCallbacks(agent, doPendingWork(one.document))
    const first =
      one.findElement((inner) => inner.attributes.has('autofocus')) ?? one.findElement(isFocusable)
    if (first !== undefined) yield* runCallbacks(agent, moveFocus(one.document, first))
    return undefined
  }
  dialog
    .attribute('returnValue', ({ control }) => control.value ?? '')
    .operation('show', 0, (one) => open(one, 'show'))
    .operation('showModal', 0, (one) => open(one, 'showModal'))
    .operation('close', 0, function* (one, [result]) {
      const text = result === undefined ? undefined : yield* toString(agent, result)
      return yield* run(agent, closeDialog(one, text))
    })
}

function defineTextProperty(agent: Agent, definition: ElementInterface): void {
  definition.attribute(
    'text',
    ({ text }) => text,
    (one, value) =>
      withText(agent, value, (text) => {
        replaceWithText(one, text)
        return finishCall(one.document)
      }),
  )
}

function defineScript(script: ElementInterface): void {
  script.attribute(
    'async',
    ({ isAsync, attributes }) => isAsync ?? !attributes.has('defer'),
    (one, value) => {
      one.isAsync = toBoolean(value)
      return undefined
    },
  )
}

/** Simplified: an image has the size that its attribute or its content says, whatever its style. */
function sizeOf(image: ElementObject, side: 'width' | 'height'): number {
  const given = Number.parseInt(image.attributes.get(side) ?? '', 10)
  return Number.isNaN(given) ? naturalSize(image)[side] : given
}

function defineImage(agent: Agent, image: ElementInterface): void {
  image
    .attribute('complete', isComplete)
    .attribute('width', (one) => sizeOf(one, 'width'), reflect(agent, 'width'))
    .attribute('height', (one) => sizeOf(one, 'height'), reflect(agent, 'height'))
    .attribute('naturalWidth', (one) => naturalSize(one).width)
    .attribute('naturalHeight', (one) => naturalSize(one).height)
    .attribute('currentSrc', ({ attributes, document }) =>
      document.resources.resolve(attributes.get('src') ?? ''),
    )
    .operation('decode', 0, (one) => {
      const promise = createPromise(agent)
      whenDecoded(one, (isDecoded) => {
        if (isDecoded) fulfillPromise(agent, promise, undefined)
        else
          rejectPromise(
            agent,
            promise,
            domException(agent, 'EncodingError', 'The source image cannot be decoded.').value,
          )
      })
      return promise
    })
}

function defineFrame(agent: Agent, frame: ElementInterface): void {
  for (const name of ['contentWindow', 'contentDocument'])
    frame.attribute(name, ({ isConnected }) => {
      if (isConnected)
        notSimulated(
          agent,
          said`What is inside of a frame is not simulated: ${name} is null. MessageChannel shows how messages are delivered.`,
        )
      return null
    })
}
