// The format of a scenario as a JSON Schema, and what check says of a file, are one.
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { formatProblems } from '../../src/scenario/format-problems'
import { scenarioFile, scenarioSchema } from '../../src/scenario/format-schema'

interface Schema {
  readonly [keyword: string]: unknown
}

/** Judges by the keywords that the schema uses; any other is a mistake. */
const KEYWORDS: { readonly [keyword: string]: (value: never, bound: never) => boolean } = {
  $schema: () => true,
  title: () => true,
  description: () => true,
  type: (value: unknown, bound: string) => (Array.isArray(value) ? 'array' : typeof value) === bound,
  required: (value: object, names: readonly string[]) => names.every((name) => Object.hasOwn(value, name)),
  properties: (value: object, schemas: Schema) =>
    Object.entries(value).every(([name, one]) => !schemas[name] || accepts(schemas[name] as Schema, one)),
  additionalProperties: () => true,
  items: (value: readonly unknown[], schema: Schema) => value.every((one) => accepts(schema, one)),
  minItems: (value: readonly unknown[], least: number) => value.length >= least,
  maxItems: (value: readonly unknown[], most: number) => value.length <= most,
  minLength: (value: string, least: number) => value.length >= least,
  maxLength: (value: string, most: number) => value.length <= most,
  enum: (value: string, words: readonly string[]) => words.includes(value),
  pattern: (value: string, pattern: string) => new RegExp(pattern).test(value),
}

const accepts = (schema: Schema, value: unknown): boolean =>
  Object.entries(schema).every(([keyword, bound]) => {
    const judge = KEYWORDS[keyword]
    if (judge === undefined) throw new Error(`The test does not know the keyword ${keyword}.`)
    return judge(value as never, bound as never)
  })

test('the schema in docs is the one by which check judges', async () => {
  await expect(`${JSON.stringify(scenarioSchema, undefined, 2)}\n`).toMatchFileSnapshot(
    '../../docs/scenario.schema.json',
  )
})

test('each scenario and each repair fits the schema', () => {
  const files = ['scenarios', 'scenarios/repairs'].flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.js'))
      .map((name) => `${folder}/${name}`),
  )
  expect(files.length).toBeGreaterThan(60)
  for (const file of files)
    expect(accepts(scenarioSchema, scenarioFile(readFileSync(file, 'utf8'))), file).toBe(true)
})

const GOOD = '// title: A title\n// host: both\n// lesson: Why.\n\nconsole.log(1)\n\n// prints:\n//   1\n'

const CHANGES: readonly (readonly [name: string, change: (text: string) => string])[] = [
  ['as it is', (text) => text],
  ['without a title', (text) => text.replace('// title: A title\n', '')],
  ['with two changes to try', (text) => text.replace('Why.', 'Why.\n// try: a\n// try: b')],
  ['without a host', (text) => text.replace('// host: both\n', '')],
  ['with a host that does not exist', (text) => text.replace('both', 'deno')],
  ['with two hosts', (text) => text.replace('both', 'node\n// host: browser')],
  ['with two titles', (text) => `// title: Another\n${text}`],
  ['with a long title', (text) => text.replace('A title', 'x'.repeat(101))],
  ['with a title that just fits', (text) => text.replace('A title', 'x'.repeat(100))],
  ['with a long lesson', (text) => text.replace('Why.', 'x'.repeat(401))],
  ['with an empty lesson', (text) => text.replace(' Why.', '')],
  ['with three changes to try', (text) => text.replace('Why.', 'Why.\n// try: a\n// try: b\n// try: c')],
  ['with a long goal', (text) => text.replace('Why.', `Why.\n// goal: ${'x'.repeat(301)}`)],
  ['without a program', (text) => text.replace('console.log(1)', '')],
  ['without what it prints', (text) => text.replace('// prints:\n//   1\n', '')],
  ['with a line of code below', (text) => `${text}console.log(2)\n`],
]

test.each(CHANGES)('check and schema agree on a file %s', (_name, change) => {
  const text = change(GOOD)
  expect(accepts(scenarioSchema, scenarioFile(text))).toBe(formatProblems(text).length === 0)
})
