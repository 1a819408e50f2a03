import { readdirSync, readFileSync } from 'node:fs'
import { parse } from '@babel/parser'
import { expect, test } from 'vitest'
import { languageOf } from '../../src/view/words/language'
import { grouped } from '../../src/view/words/numbers'

test('the page speaks the first language of the user that it knows', () => {
  expect(languageOf(['es-MX', 'en'])).toBe('es')
  expect(languageOf(['de-DE', 'es-ES', 'en-US'])).toBe('es')
  expect(languageOf(['de', 'EN-gb'])).toBe('en')
  expect(languageOf(['constructor'])).toBe('en')
  expect(languageOf([])).toBe('en')
})

test('numbers are grouped as each language does it', () => {
  expect([grouped.en(1234), grouped.en(12_345), grouped.es(1234), grouped.es(12_345)]).toEqual([
    '1,234',
    '12,345',
    '1234',
    '12\u202f345',
  ])
})

const components = readdirSync('src/view', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.tsx'))
  .map((file) => `src/view/${file}`)

test.each(components)('%s takes what it says from words that are there in each language', (file) => {
  expect(saidIn(readFileSync(file, 'utf8'))).toEqual([])
})

test('a literal that is said is found, wherever it stands', () => {
  const found = saidIn(
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is a component's text.
    '<p title="Go on" lang="en">Yes {is && "no"} {n > 1 ? `and ${n} more` : words.one}{say("quietly")}</p>',
  )
  expect(found).toEqual(['Go on', 'Yes', 'no', 'and … more'])
})

type Node = { readonly type: string } & { readonly [field: string]: unknown }

const isNode = (value: unknown): value is Node => typeof (value as Node | null)?.type === 'string'

const children = (node: Node): readonly Node[] => Object.values(node).flat().filter(isNode)

/** Texts in JSX that a person would read or hear. */
function saidIn(text: string): string[] {
  const said: string[] = []
  const note = (words: string) => {
    const shown = words.trim()
    if (/\p{L}/u.test(shown) && !SAME_IN_EACH.has(shown)) said.push(shown)
  }
  const visit = (node: Node): void => {
    if (node.type === 'JSXText') note(node.value as string)
    else if (node.type === 'JSXExpressionContainer') literals(node.expression as Node)
    for (const child of children(node)) if (!isUnsaid(child)) visit(child)
    if (node.type === 'JSXAttribute' && isNode(node.value)) literals(node.value)
  }
  /** Those that are the value of an expression. */
  const literals = (node: Node): void => {
    if (node.type === 'StringLiteral') note(node.value as string)
    if (node.type === 'TemplateLiteral')
      note(
        (node.quasis as { readonly value: { readonly cooked: string } }[])
          .map(({ value }) => value.cooked)
          .join('…'),
      )
    if (node.type === 'ConditionalExpression')
      [node.consequent as Node, node.alternate as Node].forEach(literals)
    if (node.type === 'LogicalExpression' && node.operator !== '&&') literals(node.left as Node)
    if (node.type === 'LogicalExpression') literals(node.right as Node)
    if (node.type === 'BinaryExpression' && node.operator === '+')
      [node.left as Node, node.right as Node].forEach(literals)
  }
  visit(parse(text, { sourceType: 'module', plugins: ['jsx', 'typescript'] }).program as unknown as Node)
  return said
}

const isUnsaid = ({ type, name }: Node): boolean =>
  type === 'JSXAttribute' && !SAID.has((name as { readonly name: string }).name)

const SAID: ReadonlySet<string> = new Set([
  'aria-label',
  'aria-valuetext',
  'title',
  'alt',
  'label',
  'placeholder',
])

/** A name, keys, the sign for a line, and formats of files. */
const SAME_IN_EACH: ReadonlySet<string> = new Set([
  'Loopscope',
  'Ctrl Enter',
  '… (Esc)',
  'L…',
  'SVG',
  'PNG',
  'GIF',
  'Markdown',
  'CSV',
  'JSON',
])
