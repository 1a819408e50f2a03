// What is shipped: the package as `npm pack` makes it of a fresh copy, and the notices of all that is in it.
import { execFileSync } from 'node:child_process'
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'loopscope-parcel-'))
const project = join(folder, 'project')
const installed = join(project, 'node_modules/loopscope')

afterAll(() => rmSync(folder, { recursive: true }))

function run(cwd: string, command: string, ...words: readonly string[]): string {
  try {
    return execFileSync(command, words, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
  } catch (error) {
    const { stdout, stderr } = error as { readonly stdout: string; readonly stderr: string }
    throw new Error(`${command} ${words.join(' ')}\n${stdout}${stderr}`)
  }
}

const node = (...words: readonly string[]) => run(project, process.execPath, ...words)

/** The files of this checkout that are not ignored, and nothing that was built. */
function copyCheckout(to: string): void {
  const files = run('.', 'git', 'ls-files', '-z', '--cached', '--others', '--exclude-standard').split('\0')
  for (const file of files.filter((name) => name !== '' && !/^(?:test|scenarios)\//.test(name))) {
    mkdirSync(dirname(join(to, file)), { recursive: true })
    cpSync(file, join(to, file))
  }
  symlinkSync(resolve('node_modules'), join(to, 'node_modules'), 'junction')
}

beforeAll(() => {
  const checkout = join(folder, 'checkout')
  copyCheckout(checkout)
  run(checkout, 'npm', 'pack', '--pack-destination', folder)
  mkdirSync(project)
  writeFileSync(join(project, 'package.json'), '{ "type": "module" }')
  const parcel = readdirSync(folder).find((name) => name.endsWith('.tgz'))!
  run(project, 'npm', 'install', '--offline', '--no-audit', join(folder, parcel))
})

describe('the package', () => {
  test('holds what it uses, built when it is packed, and nothing else', () => {
    const files = readdirSync(installed, { recursive: true, encoding: 'utf8' })
    expect(files.map((name) => name.replaceAll('\\', '/')).sort()).toEqual([
      'LICENSE',
      'README.md',
      'dist',
      'dist/THIRD-PARTY-NOTICES.txt',
      'dist/cli.js',
      'dist/library.d.ts',
      'dist/library.js',
      'dist/library2.js',
      'dist/parser.js',
      'dist/rolldown-runtime.js',
      'dist/run-program.js',
      'dist/worker.js',
      'package.json',
    ])
  })

  test('runs programs, as a library and on the command line', () => {
    const source =
      "import { simulate } from 'loopscope'; console.log(simulate('console.log(1)').output[0].text)"
    expect(node('--input-type=module', '-e', source)).toBe('1\n')
    writeFileSync(join(project, 'program.js'), 'console.log(2)')
    expect(node(join(installed, 'dist/cli.js'), 'run', 'program.js')).toBe('2\n')
  })

  test.for(['node16', 'bundler'])('has types that hold in an empty project, resolved as %s', (resolution) => {
    writeFileSync(
      join(project, 'use.ts'),
      `import { outcomes, play, simulate } from 'loopscope'
      const { trace, outcome, output } = simulate('1', { host: 'node' })
      export const words: string = outcome.kind === 'uncaught' ? outcome.message : output.map(({ text }) => text).join()
      export const time: number = trace === undefined ? 0 : play(trace).snapshotAt(-1).time
      export const count: number = outcomes('1').found.length
      // @ts-expect-error There is no such host: the types are not just any.
      simulate('1', { host: 'deno' })`,
    )
    writeFileSync(
      join(project, 'tsconfig.json'),
      JSON.stringify({
        compilerOptions: {
          module: resolution === 'bundler' ? 'ESNext' : 'node16',
          moduleResolution: resolution,
          target: 'ES2022',
          types: [],
          strict: true,
          skipLibCheck: false,
          noEmit: true,
        },
        files: ['use.ts'],
      }),
    )
    expect(node(resolve('node_modules/typescript/bin/tsc'), '-p', '.')).toBe('')
  })
})

describe('the notices', () => {
  const packages = (files: readonly string[]) =>
    new Set(
      files.flatMap((file) =>
        [
          ...readFileSync(file, 'utf8').matchAll(
            /^import (?:[^'"]* from )?['"]((?:@[^/'"]+\/)?[^./'"][^/'"]*)/gm,
          ),
        ].map(([, name]) => name!),
      ),
    )
  const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join('src', name))
  const isOfPage = (file: string) => /^src.(?:view|page|scenario.link)\b/.test(file)
  /** The page's own code makes its options and its records. */
  const isOfLibrary = (file: string) =>
    /^src.(?:cli|worker|library|scenario.run-options|trace.deserialize)\b/.test(file)
  const notTypes = (name: string) => !/^(?:node|virtual):/.test(name) && name !== '@babel/types'

  const wanted = {
    'dist/page': packages(sources.filter((file) => !isOfLibrary(file))),
    dist: packages(sources.filter((file) => !isOfPage(file))),
  }

  test.for(Object.entries(wanted))('of %s name every package that its source imports', ([built, names]) => {
    const text = readFileSync(join(built, 'THIRD-PARTY-NOTICES.txt'), 'utf8')
    const told = [...text.matchAll(/^-{80}\n(\S+) .*\n-{80}$/gm)].map(([, name]) => name)
    expect(told).toEqual(expect.arrayContaining([...names].filter(notTypes)))
    expect(told).toContain('rolldown')
  })

  test('of the page give the licences of fonts, of what is in a worker, and our own', () => {
    const text = readFileSync('dist/page/THIRD-PARTY-NOTICES.txt', 'utf8')
    expect(text).toContain('SIL OPEN FONT LICENSE')
    expect(text).toMatch(/^@babel\/parser /m)
    expect(text.startsWith(readFileSync('LICENSE', 'utf8').trim())).toBe(true)
  })
})
