// What markup becomes, in our browser and in the real one.
import { afterAll, expect, test } from 'vitest'
import { simulate } from '../../src/library'
import { PatientBrowser } from '../printed'
import { MARKUP, READ_OTHERWISE } from './awkward-markup'

/** Runs in both: the tree, and the markup that is made of it. */
const READ = `(all) => all.map(([context, markup]) => {
  const SVG = 'http://www.w3.org/2000/svg'
  const holder = context === 'svg' ? document.createElementNS(SVG, context) : document.createElement(context)
  const tree = (node) => {
    if (node.nodeType === 3) return JSON.stringify(node.data)
    if (node.nodeType === 8) return '!' + JSON.stringify(node.data)
    const names = node.getAttributeNames().map((name) => ' ' + name + '=' + JSON.stringify(node.getAttribute(name)))
    const space = node.namespaceURI === SVG ? 'svg:' : node.namespaceURI.endsWith('MathML') ? 'math:' : ''
    return space + node.localName + names.join('') + '(' + inside(node.content ?? node) + ')'
  }
  const inside = (node) => [...node.childNodes].map(tree).join(' ')
  try {
    holder.innerHTML = markup
    return inside(holder.content ?? holder) + ' ⇒ ' + holder.innerHTML
  } catch (error) {
    return error.name
  }
})`

const browser = new PatientBrowser()
afterAll(() => browser.stop())

const ours = (read: string, all: readonly (readonly string[])[]): string[] =>
  JSON.parse(simulate(`console.log(JSON.stringify((${read})(${JSON.stringify(all)})))`).output[0]!.text)

test(`${MARKUP.length} awkward pieces of markup become what they become in Chromium`, async () => {
  const real: string[] = await browser.valueOf('<!doctype html>', `(${READ})(${JSON.stringify(MARKUP)})`)
  const show = (found: readonly string[]) =>
    MARKUP.map(([context, markup], i) => `${context}: ${markup} → ${found[i]}`)
  const [shown, wanted] = [show(ours(READ, MARKUP)), show(real)]
  const differing = MARKUP.filter((_, i) => shown[i] !== wanted[i]).map(([, markup]) => markup)
  const isRead = (_: string, i: number) => !READ_OTHERWISE.has(MARKUP[i]![1])
  expect(shown.filter(isRead)).toEqual(wanted.filter(isRead))
  expect(new Set(differing)).toEqual(READ_OTHERWISE)
})
