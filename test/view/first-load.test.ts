// What the page loads before anything else has no engine and nothing that reads a record: those load beside it.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { expect, test } from 'vitest'
import { Player } from '../../src/trace/player'
import { emptyTrace } from '../../src/trace/serialize'
import { emptySnapshot } from '../../src/view/empty-snapshot'

/** Files that are imported statically, for more than their types. */
function loadedWith(file: string, found = new Set<string>()): ReadonlySet<string> {
  if (found.has(file)) return found
  found.add(file)
  const text = readFileSync(file, 'utf8').replace(/^(import|export) type [^;]*? from '[^']+'$/gms, '')
  for (const [, specifier = ''] of text.matchAll(/(?:from|^import) '(\.[^']+)'$/gm)) {
    const path = normalize(join(dirname(file), specifier))
    const imported = [`${path}.ts`, `${path}.tsx`].find((name) => existsSync(name))
    if (imported) loadedWith(imported, found)
  }
  return found
}

const sourcesOf = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name))

test('the first load has no engine, no player and no sentences', () => {
  const files = [...loadedWith('src/page/main.tsx')]
  expect(files).toContain('src/view/app.tsx')
  const isHeavy =
    /^src\/(builtins|language|hosts|machine\/(?!running\/limits))|trace\/(player|explain|tellings|history)\.|\/say\.ts|link\/packing/
  expect(files.filter((file) => isHeavy.test(file))).toEqual([])
})

test('the empty picture is that of a run in which nothing happens', () => {
  expect(emptySnapshot).toEqual(new Player(emptyTrace).snapshotAt(-1))
})

test('no part of the page waits for a Suspense, which holds it back for 300 ms', () => {
  const files = sourcesOf('src/view').concat(sourcesOf('src/page'))
  expect(files.length).toBeGreaterThan(300)
  expect(files.filter((file) => /\bSuspense\b/.test(readFileSync(file, 'utf8')))).toEqual([])
})
