import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, expect, test } from 'vitest'

// A file imports from its own layer or from one to its left.
const layers = ['syntax', 'machine', 'language', 'builtins', 'hosts', 'trace', 'scenario', 'view', 'doors']
const doors = ['page', 'cli', 'worker', 'library.ts']

const importPattern = /\b(?:from|import|new URL)\s*\(?\s*['"](\.[^'"]+)['"]/g

const files = filesOf('src')

describe('the architecture', () => {
  test('every file of src belongs to a layer', () => {
    expect(files.filter((file) => layerOf(file) === undefined)).toEqual([])
  })

  test('a file imports from its own layer or from one to its left', () => {
    const arrows = files.flatMap((file) => importsOf(file).map((imported) => ({ file, imported })))
    expect(arrows.filter(({ file, imported }) => pointsRight(file, imported))).toEqual([])
  })

  test('there is no utils folder and no barrel', () => {
    expect(files.filter((file) => /\/(utils?|helpers|common)\/|\/index\.tsx?$/.test(file))).toEqual([])
  })

  test('the engine and the record import no package but parsers and arithmetic', () => {
    const engine = files.filter((file) => rank(file) <= layers.indexOf('trace'))
    const isAllowed = (name: string) =>
      ['@babel/', '@noble/hashes/', 'punycode/'].some((allowed) => name.startsWith(allowed))
    expect(engine.filter((file) => !packagesOf(file).every(isAllowed))).toEqual([])
  })
})

function filesOf(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return names.filter((name) => /\.tsx?$/.test(name)).map((name) => posix(join(folder, name)))
}

function posix(path: string) {
  return path.replaceAll('\\', '/')
}

function layerOf(file: string): string | undefined {
  const [, folder = ''] = file.split('/')
  return doors.includes(folder) ? 'doors' : layers.find((layer) => layer === folder)
}

function rank(file: string) {
  return layers.indexOf(layerOf(file) ?? '')
}

function pointsRight(file: string, imported: string) {
  return rank(imported) > rank(file)
}

function importsOf(file: string): string[] {
  const found = [...readFileSync(file, 'utf8').matchAll(importPattern)]
  return found.map(([, specifier = '']) => posix(normalize(join(dirname(file), specifier))))
}

function packagesOf(file: string): string[] {
  const found = readFileSync(file, 'utf8').matchAll(
    /^(?:import\b|export\b|\}).*?\bfrom ['"]([^.'"][^'"]*)['"]/gm,
  )
  return [...found].map(([, specifier = '']) => specifier)
}
