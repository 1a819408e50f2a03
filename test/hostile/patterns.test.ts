// A pattern that can be matched in several ways takes a time that grows with the square of the text, or doubles with each
// character, and texts come from whoever types or pastes them. So no pattern of ours may be matched in several ways.
import { createRequire } from 'node:module'
import { expect, test } from 'vitest'
import { sourceTexts } from './source'

const { analyse } = createRequire(import.meta.url)('scslre') as typeof import('scslre')

const patterns = sourceTexts.flatMap(({ file, nodes }) =>
  nodes.flatMap((node) =>
    node.type === 'RegExpLiteral' ? [{ file, source: node.pattern, flags: node.flags }] : [],
  ),
)

/** How a pattern is slow: two quantifiers share a text, one shares it with itself, or a search begins everywhere. */
const faultsOf = (pattern: { source: string; flags: string }): string[] =>
  analyse(pattern, {
    assumeRejectingSuffix: false,
    reportTypes: { Move: true, Self: true, Trade: true },
  }).reports.map(({ type }) => type)

test('no regular expression of the engine takes more than linear time', () => {
  expect(patterns.length).toBeGreaterThan(100)
  const slow = patterns.flatMap(({ file, source, flags }) =>
    faultsOf({ source, flags }).map((fault) => `${file}: /${source}/${flags} ${fault}`),
  )
  expect(slow).toEqual([])
})

test('and a slow one is found', () => {
  expect(faultsOf({ source: '^(?:\\s|\\/\\/.*)*$', flags: '' })).not.toEqual([])
  expect(faultsOf({ source: '[^/]*$', flags: '' })).toEqual(['Move'])
})
