// The real Node, printing lines as Loopscope does.
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { constants, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from '../../syntax/parse'
import { filesOf, textOf } from '../../syntax/source-files'
import printUncaught from './print-uncaught.cjs?raw'

let preload: string | undefined

/** Written where Node can load it, once for all runs. */
function preloadFile(): string {
  if (preload !== undefined) return preload
  const folder = mkdtempSync(join(tmpdir(), 'loopscope-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  preload = join(folder, 'print-uncaught.cjs')
  writeFileSync(preload, printUncaught)
  return preload
}

/** What a CommonJS file prints in Node; `[exit N]` last where N is not 0. */
export function runInNode(file: string): Promise<string[]> {
  return new Promise((done, reject) => {
    const node = spawn(process.execPath, ['--no-warnings', '--require', preloadFile(), file])
    let printed = ''
    node.stdout.on('data', (chunk) => {
      printed += chunk
    })
    node.on('error', reject)
    node.on('close', (given, signal) => {
      const code = given ?? 128 + constants.signals[signal!]
      const lines = printed.split('\n').slice(0, -1)
      done(code === 0 ? lines : [...lines, `[exit ${code}]`])
    })
  })
}

/** The same for a text of several files, or one that is a module. */
export async function runTextInNode(source: string): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'program-'))
  try {
    writeFileSync(join(folder, 'package.json'), `{ "type": "${isModule(source) ? 'module' : 'commonjs'}" }`)
    const files = filesOf(source)
    for (const file of files) writeFileSync(join(folder, file.name), textOf(file))
    return await runInNode(join(folder, files[0]!.name))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

export const isModule = (source: string): boolean =>
  parse(textOf(filesOf(source)[0]!)).sourceType === 'module'
