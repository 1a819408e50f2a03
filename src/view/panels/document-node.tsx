// A node of the simulated document as an element of this page: inert, with no markup, script or address of the program.
import type { CSSProperties, KeyboardEvent, ReactNode } from 'react'
import type { UserInput } from '../../hosts/browser/dom/behaviour/user-input'
import { tableOf } from '../../syntax/table'
import type { NodeView } from '../../trace/picture'
import { useWords } from '../view-context'
import styles from './document.module.css'
import { pathTo, selectorOf } from './document-nodes'
import { documentWords } from './document-words'

/** Inputs without their moment. */
type Deed = UserInput extends infer I ? (I extends unknown ? Omit<I, 'at' | 'afterTask'> : never) : never

/** What the user can do at the moment that is shown. */
export interface Act {
  /** The input is one of this very moment, so the record shows it only further on. */
  isNow(input: UserInput): boolean
  pending(): readonly UserInput[]
  perform(deed: Deed): void
}

interface NodeProps {
  readonly node: NodeView
  readonly body: NodeView
  readonly act: Act
}

export function ShownNode({ node, body, act }: NodeProps): ReactNode {
  if (node.name === '#text') return beginningOf(node.text)
  if (node.name.startsWith('#') || UNSEEN.has(node.name) || 'hidden' in node.attributes) return null
  if (node.name === 'input') return <InputNode node={node} body={body} act={act} />
  if (node.name === 'textarea') return <TextArea node={node} body={body} act={act} />
  if (node.name === 'select') return <SelectNode node={node} body={body} act={act} />
  if (node.name === 'br') return <br />
  const content = (
    <>
      {node.name === 'img' && (node.attributes.alt ?? <Image />)}
      {node.children.map((child) => (
        <ShownNode key={child.id} node={child} body={body} act={act} />
      ))}
      {node.isCut && <Cut />}
    </>
  )
  const Tag = tagFor(node.name)
  if (Tag !== 'button') return <Tag {...propsOf(node)}>{content}</Tag>
  return (
    <button type="button" disabled={'disabled' in node.attributes} {...propsOf(node)}>
      {content}
    </button>
  )
}

/** The document is larger than anybody can look at. */
export function Cut() {
  return <em className={styles.cut}>{useWords(documentWords).notDrawn}</em>
}

function Image() {
  return useWords(documentWords).image
}

const mostText = 2000

const beginningOf = (text: string): string => (text.length <= mostText ? text : `${text.slice(0, mostText)}…`)

const UNSEEN = new Set([
  'script',
  'style',
  'template',
  'link',
  'meta',
  'title',
  'datalist',
  'iframe',
  'object',
])

const SAME_TAGS = [
  'button',
  'ul',
  'ol',
  'li',
  'p',
  'pre',
  'b',
  'strong',
  'i',
  'em',
  'u',
  's',
  'small',
  'code',
  'mark',
  'label',
] as const

type Shown = (typeof SAME_TAGS)[number] | 'div' | 'span'

const INLINE = new Set('a abbr cite data kbd output q samp sub sup time var span img font'.split(' '))

const tagFor = (name: string): Shown =>
  SAME_TAGS.find((tag) => tag === name) ?? (INLINE.has(name) ? 'span' : 'div')

const propsOf = ({ id, name, attributes, isFocused }: NodeView) => ({
  'data-node': id,
  'data-tag': name,
  'data-focused': isFocused || undefined,
  className: styles.node,
  style: styleOf(attributes.style ?? ''),
})

// Controls

function InputNode({ node, body, act }: NodeProps) {
  const { attributes } = node
  const type = (attributes.type ?? 'text').toLowerCase()
  const isDisabled = 'disabled' in attributes
  if (type === 'hidden') return null
  if (type === 'checkbox' || type === 'radio') return <Check node={node} body={body} act={act} type={type} />
  if (/^(button|submit|reset)$/.test(type))
    return (
      <button type="button" disabled={isDisabled} {...propsOf(node)}>
        {node.value ?? attributes.value ?? type}
      </button>
    )
  return <TextInput node={node} body={body} act={act} />
}

function TextInput(props: NodeProps) {
  return <input type="text" {...textProps(props, useWords(documentWords).field)} />
}

function TextArea(props: NodeProps) {
  return <textarea rows={2} {...textProps(props, useWords(documentWords).field)} />
}

function textProps({ node, body, act }: NodeProps, nameless: string) {
  const { attributes } = node
  const target = selectorOf(pathTo(body, node.id)!)
  return {
    ...propsOf(node),
    value: typedNow(act, target) ?? beginningOf(node.value ?? attributes.value ?? textIn(node)),
    placeholder: attributes.placeholder ?? '',
    disabled: 'disabled' in attributes,
    readOnly: 'readonly' in attributes,
    'aria-label':
      attributes['aria-label'] ?? attributes.placeholder ?? attributes.name ?? attributes.id ?? nameless,
    onChange: ({ target: { value } }: { readonly target: { readonly value: string } }) =>
      act.perform({ kind: 'input', target, value }),
    onKeyDown: ({ key }: KeyboardEvent) => {
      if (key === 'Enter' && node.name === 'input') act.perform({ kind: 'key', key, target })
    },
  }
}

const textIn = (node: NodeView): string => beginningOf(node.children.map(({ text }) => text).join(''))

/** What was typed at this very moment: the record knows it from the next task on. */
function typedNow(act: Act, target: string): string | undefined {
  const typed = act
    .pending()
    .findLast((input) => input.kind === 'input' && input.target === target && act.isNow(input))
  return typed?.kind === 'input' ? typed.value : undefined
}

function Check({ node, body, act, type }: NodeProps & { readonly type: 'checkbox' | 'radio' }) {
  const target = selectorOf(pathTo(body, node.id)!)
  const clicks = act
    .pending()
    .filter((input) => input.kind === 'click' && input.target === target && act.isNow(input))
  const isChecked = node.checked ?? 'checked' in node.attributes
  return (
    <input
      type={type}
      {...propsOf(node)}
      checked={clicks.length === 0 ? isChecked : type === 'radio' || isChecked === (clicks.length % 2 === 0)}
      disabled={'disabled' in node.attributes}
      aria-label={node.attributes['aria-label'] ?? node.attributes.name ?? node.attributes.id ?? type}
      onChange={() => undefined}
    />
  )
}

function SelectNode({ node, body, act }: NodeProps) {
  const words = useWords(documentWords)
  const target = selectorOf(pathTo(body, node.id)!)
  const options = node.children.filter(({ name }) => name === 'option')
  const optionValue = (option: NodeView) => option.attributes.value ?? textIn(option).trim()
  const chosen = options.findLast((option) => option.checked ?? 'selected' in option.attributes) ?? options[0]
  return (
    <select
      {...propsOf(node)}
      value={typedNow(act, target) ?? (chosen && optionValue(chosen)) ?? ''}
      disabled={'disabled' in node.attributes}
      aria-label={node.attributes['aria-label'] ?? node.attributes.name ?? node.attributes.id ?? words.choice}
      onChange={({ target: { value } }) => act.perform({ kind: 'input', target, value })}
    >
      {options.map((option) => (
        <option key={option.id} value={optionValue(option)}>
          {textIn(option)}
        </option>
      ))}
    </select>
  )
}

// Style

/** Properties that the program may set on what is shown; they name no address and move nothing. */
const STYLES = tableOf<keyof CSSProperties>({
  color: 'color',
  background: 'backgroundColor',
  'background-color': 'backgroundColor',
  'font-weight': 'fontWeight',
  'font-style': 'fontStyle',
  'text-decoration': 'textDecoration',
  'text-align': 'textAlign',
  width: 'width',
  height: 'height',
  display: 'display',
  opacity: 'opacity',
  visibility: 'visibility',
})

function styleOf(text: string): CSSProperties {
  const style: [property: keyof CSSProperties, value: string][] = []
  for (const declaration of text.split(';')) {
    const [name = '', value = ''] = declaration.split(/:(.*)/s)
    const property = STYLES.get(name.trim().toLowerCase())
    if (property !== undefined) style.push([property, value.trim()])
  }
  return Object.fromEntries(style)
}
