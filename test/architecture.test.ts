import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import type * as t from '@babel/types'
import { describe, expect, test } from 'vitest'
import { type SourceText, sourceTexts } from './hostile/source'
import { configurationWithLayers, LAYERS, LAYERS_WITHOUT_CLOCK, layerNamed, paperWithLayers } from './layers'

const importPattern = /\b(?:from|import|new URL)\s*\(?\s*['"](\.[^'"]+)['"]/g

const files = filesOf('src')
const arrows = files.flatMap((file) => importsOf(file).map((imported) => ({ file, imported })))

describe('the architecture', () => {
  test('every file of src belongs to a layer', () => {
    expect(files.filter((file) => layerOf(file) === undefined)).toEqual([])
  })

  test.each(['ARCHITECTURE.md', 'CONTRIBUTING.md'])('%s draws the layers', async (paper) => {
    const text = readFileSync(paper, 'utf8')
    expect(text).toMatch(/^(?:\w+ → ){3,}/m)
    await expect(paperWithLayers(text)).toMatchFileSnapshot(`../${paper}`)
  })

  test('Biome holds the layers, too', async () => {
    await expect(configurationWithLayers(readFileSync('biome.json', 'utf8'))).toMatchFileSnapshot(
      '../biome.json',
    )
  })

  test('a file imports from its own layer or from one to its left', () => {
    expect(arrows.filter(({ file, imported }) => pointsRight(file, imported))).toEqual([])
  })

  test('the trace and the engine know nothing of each other', () => {
    const engine = ['syntax', 'machine', 'language', 'builtins', 'hosts']
    const isBetween = (file: string, imported: string) => {
      const ends = [layerOf(file), layerOf(imported)]
      return ends.includes('trace') && engine.some((layer) => ends.includes(layer))
    }
    expect(arrows.filter(({ file, imported }) => isBetween(file, imported))).toEqual([])
  })

  test('a sentence says what the record says: it reads no source text, and takes no text apart', () => {
    const telling = files.filter((file) =>
      /^src\/trace\/(things\/.*\/(say|step)|explain\/scene)\.ts$/.test(file),
    )
    expect(telling.length).toBeGreaterThan(10)
    const takesApart =
      /\b(?:trace|data)\.source\b|[=(:,]\s*\/[^/*\s]|\.(?:match|matchAll|exec|test|search|split|replace)\(|RegExp/
    expect(
      telling.filter((file) => takesApart.test(readFileSync(file, 'utf8').replace(/\/\/.*/g, ''))),
    ).toEqual([])
  })

  test('the folders of hosts/ share in one direction', () => {
    const folders = ['loop', 'program', 'console', 'web']
    const rankIn = (file: string) => {
      const [, , folder = ''] = file.split('/')
      return folders.includes(folder) ? folders.indexOf(folder) : folders.length
    }
    const shared = files.filter((file) => layerOf(file) === 'hosts' && rankIn(file) < folders.length)
    const arrows = shared.flatMap((file) => importsOf(file).map((imported) => ({ file, imported })))
    const isOfHosts = (file: string) => layerOf(file) === 'hosts'
    expect(
      arrows.filter(({ file, imported }) => isOfHosts(imported) && rankIn(imported) > rankIn(file)),
    ).toEqual([])
  })

  test('what hosts share does not ask which host it is for', () => {
    const shared = files.filter((file) => /^src\/(machine|hosts\/(loop|program|console|web))\//.test(file))
    expect(shared.filter((file) => /\bhost\.name\b/.test(readFileSync(file, 'utf8')))).toEqual([])
  })

  test('bare ECMAScript loads neither a document nor a process', () => {
    const loaded = loadedBy('src/hosts/ecmascript-host.ts')
    expect(loaded).toContain('src/hosts/console/inspect/inspect.ts')
    expect([...loaded].filter((file) => /^src\/hosts\/(browser|node|web)\//.test(file))).toEqual([])
  })

  test('the record loads no host', () => {
    const loaded = loadedBy('src/record/recorder.ts')
    expect(loaded).toContain('src/record/objects.ts')
    expect([...loaded].filter((file) => layerOf(file) === 'hosts')).toEqual([])
  })

  test("each text of Node's library is one that is bundled", () => {
    const listed = importsOf('src/hosts/node/modules/library-texts.ts').filter((file) =>
      file.endsWith('?raw'),
    )
    const texts = readdirSync('src/hosts/node/library').map((name) => `src/hosts/node/library/${name}?raw`)
    expect(listed.sort()).toEqual(texts.sort())
  })

  test('each text of a simulated package is one that is bundled', () => {
    const folder = 'src/hosts/job-queues'
    const listed = importsOf(`${folder}/library-texts.ts`).filter((file) => file.endsWith('?raw'))
    const texts = readdirSync(`${folder}/library`).map((name) => `${folder}/library/${name}?raw`)
    expect(listed.sort()).toEqual(texts.sort())
  })

  test('each decision has its day', () => {
    const [decisions = ''] = readFileSync('docs/decisions.md', 'utf8').split(/^## Deliberately absent$/m)
    const bullets = decisions.split(/^(?=- )/m).slice(1)
    expect(bullets.length).toBeGreaterThan(20)
    expect(bullets.filter((bullet) => !/ \(\d\d-\d\d\)$/m.test(bullet))).toEqual([])
  })

  test('there is no utils folder and no barrel', () => {
    expect(files.filter((file) => /\/(utils?|helpers|common)\/|\/index\.tsx?$/.test(file))).toEqual([])
  })

  test('the engine and the record import no package but parsers, schemas and arithmetic', () => {
    const engine = files.filter((file) => LAYERS_WITHOUT_CLOCK.includes(layerOf(file) ?? ''))
    const isAllowed = (name: string) =>
      ['@babel/', '@noble/hashes/', 'punycode/', 'css-what', 'parse5', 'valibot'].some((allowed) =>
        name.startsWith(allowed),
      )
    expect(engine.filter((file) => !packagesOf(file).every(isAllowed))).toEqual([])
  })
})

// A plain object knows `constructor` and `__proto__`, too. So what is looked up by a name stands in a `tableOf`, and objects
// with any names at all are `Entries`, which are only gone through. Types hold the rest: no other object takes any name as its key.
describe('what a program says is never looked up in a plain object', () => {
  test('no object is a Record of any names', () => {
    const isAnyName = (type: t.Node | undefined) =>
      type?.type === 'TSStringKeyword' || textOf(type) === 'PropertyKey'
    expect(
      found((node) => {
        if (node.type === 'TSIndexSignature')
          return node.parameters.some(({ typeAnnotation }) =>
            isAnyName((typeAnnotation as t.TSTypeAnnotation).typeAnnotation),
          )
        return textOf(node) === 'Record' && isAnyName((node as t.TSTypeReference).typeParameters?.params[0])
      }),
    ).toEqual([])
  })

  test('no name is declared to be a key', () => {
    expect(
      found((node) => {
        if (node.type !== 'MemberExpression' || node.property.type !== 'TSAsExpression') return false
        return node.property.typeAnnotation.type === 'TSTypeOperator'
      }),
    ).toEqual([])
  })

  test('only names that are written down are asked for with `in`', () => {
    expect(
      found((node) => {
        if (node.type !== 'BinaryExpression' || node.operator !== 'in') return false
        return node.left.type !== 'StringLiteral' && node.left.type !== 'PrivateName'
      }),
    ).toEqual([])
  })

  test('nothing is looked up in entries', () => {
    expect(
      found((node, { text }) => {
        if (node.type !== 'MemberExpression' || !node.computed || node.property.type === 'StringLiteral')
          return false
        const { object } = node
        const name = object.type === 'MemberExpression' ? object.property : object
        return name.type === 'Identifier' && new RegExp(`\\b${name.name}\\??: Entries<`).test(text)
      }),
    ).toEqual([])
  })
})

// These two say what entries are.
const entries = ['src/syntax/table.ts', 'src/trace/entries.ts']
const ours = sourceTexts.filter(({ file }) => /\.tsx?$/.test(file) && !entries.includes(file))

const found = (isFound: (node: t.Node, source: SourceText) => boolean): string[] =>
  ours.flatMap((source) =>
    source.nodes
      .filter((node) => isFound(node, source))
      .map((node) => `${source.file}:${node.loc?.start.line}: ${source.text.slice(node.start!, node.end!)}`),
  )

/** The name of a type. */
function textOf(type: t.Node | undefined): string | undefined {
  if (type?.type !== 'TSTypeReference' || type.typeName.type !== 'Identifier') return undefined
  return type.typeName.name
}

function filesOf(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return names.filter((name) => /\.tsx?$/.test(name)).map((name) => posix(join(folder, name)))
}

function posix(path: string) {
  return path.replaceAll('\\', '/')
}

function layerOf(file: string): string | undefined {
  const [, folder = ''] = file.split('/')
  return layerNamed(folder.replace('.ts', ''))
}

function rank(file: string) {
  return LAYERS.indexOf(layerOf(file) ?? '')
}

function pointsRight(file: string, imported: string) {
  return rank(imported) > rank(file)
}

function importsOf(file: string): string[] {
  const found = [...readFileSync(file, 'utf8').matchAll(importPattern)]
  return found.map(([, specifier = '']) => posix(normalize(join(dirname(file), specifier))))
}

/** All files that a file needs when it runs: imports of types are gone by then. */
function loadedBy(file: string, known = new Set<string>()): Set<string> {
  if (known.has(file)) return known
  known.add(file)
  for (const [, type, names = '', specifier = ''] of readFileSync(file, 'utf8').matchAll(
    /^(?:import|export) (type )?([^'"]*?from )?'(\.[^'"]+)'/gm,
  )) {
    const isOfTypes = type !== undefined || /^\{(\s*type \w+( as \w+)?,?)+\s*\} from $/.test(names)
    const imported = posix(normalize(join(dirname(file), specifier)))
    const found = [imported, `${imported}.ts`].find((name) => files.includes(name))
    if (!isOfTypes && found !== undefined) loadedBy(found, known)
  }
  return known
}

function packagesOf(file: string): string[] {
  const found = readFileSync(file, 'utf8').matchAll(
    /^(?:import\b|export\b|\}).*?\bfrom ['"]([^.'"][^'"]*)['"]/gm,
  )
  return [...found].map(([, specifier = '']) => specifier)
}
