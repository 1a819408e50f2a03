// The editor completes what the simulated hosts have: they are asked here, and `vitest run test/view/host-names.test.ts -u` writes the lists.
import { expect, test } from 'vitest'
import { simulate } from '../../src/library'
import { namesOf } from '../../src/view/editor/completion/host-names'

/** A program that prints the names of its host. */
const program = `
const isName = (key) => typeof key === 'string' && /^[A-Za-z$][\\w$]*$/.test(key)
const left = new Set(['length', 'name', 'prototype', 'arguments', 'caller', 'constructor'])
const ends = [Object.prototype, Function.prototype, null]
function wordsOf(object, isOnlyOwn) {
  const words = new Map()
  for (let owner = object; !ends.includes(owner); owner = isOnlyOwn ? null : Object.getPrototypeOf(owner))
    for (const key of Reflect.ownKeys(owner)) {
      if (!isName(key) || words.has(key) || left.has(key)) continue
      const { value } = Object.getOwnPropertyDescriptor(owner, key)
      words.set(key, typeof value === 'function' ? key + '()' : key)
    }
  return [...words.values()].sort().join(' ')
}
function lineOf(name) {
  let value
  try { value = globalThis[name] } catch {}
  const isFunction = typeof value === 'function'
  const isClass = isFunction && /^[A-Z]/.test(name)
  const isObject = typeof value === 'object' && value !== null && value !== globalThis
  const kind = isClass ? 'class' : isFunction ? 'function' : isObject ? 'object' : 'value'
  const members = isObject || isFunction ? wordsOf(value, isClass) : ''
  if (!isClass || !value.prototype) return kind + ' ' + name + ': ' + members
  const parent = Object.getPrototypeOf(value.prototype)
  const extended = ends.includes(parent) ? '' : ' extends ' + parent.constructor.name
  return kind + ' ' + name + extended + ': ' + members + ' | ' + wordsOf(value.prototype, true)
}
const names = new Set()
for (let owner = globalThis; owner && owner !== Object.prototype; owner = Object.getPrototypeOf(owner))
  for (const key of Reflect.ownKeys(owner)) if (isName(key) && key !== 'constructor') names.add(key)
for (const own of ['isName', 'left', 'ends', 'wordsOf', 'lineOf', 'names']) names.delete(own)
for (const name of [...names].sort()) console.log(lineOf(name))
`

test.each(['browser', 'node'] as const)('the list of %s has what its global object has', async (host) => {
  const { output, outcome } = simulate(program, { host, record: 'output' })
  expect(outcome.kind).toBe('finished')
  const text = `${output.map((line) => line.text).join('\n')}\n`
  await expect(text).toMatchFileSnapshot(`../../src/view/editor/completion/${host}-names.txt`)
})

test('a name tells its members, and those of what it makes', async () => {
  const names = await namesOf('browser')
  const has = (name: string, part: 'members' | 'instance') => names.get(name)![part].map((each) => each.name)
  expect(has('Promise', 'members')).toContain('allSettled')
  expect(has('Promise', 'instance')).toEqual(['catch', 'finally', 'then'])
  expect(has('console', 'members')).toContain('log')
  expect(has('HTMLButtonElement', 'instance')).toContain('disabled')
  expect(has('HTMLButtonElement', 'instance')).toContain('addEventListener')
  expect(has('document', 'members')).toContain('querySelector')
  expect(names.get('setTimeout')!.kind).toBe('function')
  expect(names.has('process')).toBe(false)
  expect((await namesOf('node')).get('process')!.members.map(({ name }) => name)).toContain('nextTick')
})
