// The modules of a test: files beside it. https://github.com/tc39/test262/blob/main/INTERPRETING.md#modules
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Entry, loadEntry } from '../../src/hosts/program/entry'
import type { ProgramText } from '../../src/hosts/program/module-map'
import type { Agent } from '../../src/machine/running/agent'
import type { SourceFile } from '../../src/syntax/source-files'
import { SpanTable } from '../../src/syntax/span'

export function loadTest(
  agent: Agent,
  folder: string,
  path: string,
  source: string,
  isModule: boolean,
): Entry {
  const text: ProgramText = {
    find: (name) => readFile(folder, name),
    spans: new SpanTable(),
    bindings: [],
    isRecording: false,
  }
  return loadEntry(agent, fileWith(path, source), text, isModule ? 'module' : 'script')
}

function readFile(folder: string, name: string): SourceFile | undefined {
  const path = join(folder, name)
  return existsSync(path) ? fileWith(name, readFileSync(path, 'utf8')) : undefined
}

const fileWith = (name: string, source: string): SourceFile => ({
  name,
  source,
  start: 0,
  end: source.length,
  line: 1,
})
