// Runs one test of the suite in each of its modes. https://github.com/tc39/test262/blob/main/INTERPRETING.md

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Entry } from '../../src/hosts/program/entry'
import type { EventLoop } from '../../src/machine/host'
import { ModuleFailure } from '../../src/machine/modules/module'
import { describeThrown } from '../../src/machine/objects/error'
import { getData } from '../../src/machine/objects/object'
import type { Agent } from '../../src/machine/running/agent'
import type { Code } from '../../src/machine/running/code'
import { LimitReached } from '../../src/machine/running/limits'
import { isObject, type Value } from '../../src/machine/value'
import { reasonToSkip } from './excluded-features'
import { type Frontmatter, type Negative, readFrontmatter } from './frontmatter'
import { compile, createGuest, isCode, push, TestHost } from './guest'
import { loadTest } from './modules'

export interface Result {
  readonly verdict: 'pass' | 'fail' | 'skip'
  /** Why it was skipped, or how the first failing mode failed. */
  readonly reason: string
  /** How often the engine ran. */
  readonly runs: number
}

type Mode = 'sloppy' | 'strict' | 'module'

/** How a run ended. */
type Ending =
  | { readonly kind: 'finished' }
  | { readonly kind: 'problems'; readonly type: string; readonly message: string }
  | { readonly kind: 'thrown'; readonly type: string; readonly message: string }
  | { readonly kind: 'stopped'; readonly message: string }

export function runTest(suite: string, path: string): Result {
  const source = readFileSync(join(suite, 'test', path), 'utf8')
  const frontmatter = readFrontmatter(source)
  const skipped = reasonToSkip(frontmatter.features)
  if (skipped !== undefined) return { verdict: 'skip', reason: skipped, runs: 0 }
  const modes = modesOf(frontmatter.flags)
  for (const [i, mode] of modes.entries()) {
    const failure = runInMode(suite, path, source, frontmatter, mode)
    if (failure !== undefined) return { verdict: 'fail', reason: `${mode}: ${failure}`, runs: i + 1 }
  }
  return { verdict: 'pass', reason: '', runs: modes.length }
}

function modesOf(flags: readonly string[]): Mode[] {
  if (flags.includes('module')) return ['module']
  if (flags.includes('raw') || flags.includes('noStrict')) return ['sloppy']
  return flags.includes('onlyStrict') ? ['strict'] : ['sloppy', 'strict']
}

/** What went wrong; undefined if nothing did. */
function runInMode(
  suite: string,
  path: string,
  source: string,
  frontmatter: Frontmatter,
  mode: Mode,
): string | undefined {
  const { flags, includes, negative } = frontmatter
  const isAsync = flags.includes('async')
  const names = flags.includes('raw')
    ? []
    : ['assert.js', 'sta.js', ...(isAsync ? ['doneprintHandle.js'] : []), ...includes]
  const printed: string[] = []
  try {
    const text = mode === 'strict' ? `"use strict";\n${source}` : source
    const host = new TestHost()
    const agent = createGuest(host, (line) => printed.push(line))
    const entry = load(agent, suite, path, text, mode)
    const harness = names.map((name) => harnessCode(suite, name))
    const ending = 'start' in entry ? run(agent, host, harness, entry) : entry
    return judge(ending, negative) ?? (isAsync && !negative ? judgePrinted(printed) : undefined)
  } catch (error) {
    return `engine: ${error instanceof Error ? (error.stack?.split('\n', 2).join('') ?? error.message) : String(error)}`
  }
}

function judge(ending: Ending, negative: Negative | undefined): string | undefined {
  const said = 'message' in ending ? `${ending.kind}: ${ending.message}` : ending.kind
  if (negative === undefined) return ending.kind === 'finished' ? undefined : said
  if (ending.kind === 'problems' && ending.message.includes('not simulated')) return said
  const expected = negative.phase === 'runtime' ? 'thrown' : 'problems'
  if (ending.kind === 'stopped' || ending.kind !== expected)
    return `${said}, not a ${negative.type} (${negative.phase})`
  return ending.type === negative.type ? undefined : `${said}, not a ${negative.type}`
}

/** An asynchronous test says itself how it ended. */
function judgePrinted(printed: readonly string[]): string | undefined {
  const failure = printed.find((line) => line.startsWith('Test262:AsyncTestFailure:'))
  if (failure !== undefined) return failure
  const completions = printed.filter((line) => line === 'Test262:AsyncTestComplete').length
  return completions === 1 ? undefined : `$DONE was called ${completions} times`
}

const harnessCodes = new Map<string, Code>()

/** A harness file is compiled once for all tests. */
function harnessCode(suite: string, name: string): Code {
  let code = harnessCodes.get(name)
  if (code === undefined) {
    const compiled = compile(readFileSync(join(suite, 'harness', name), 'utf8'), name)
    if (!isCode(compiled)) throw new Error(`${name}: ${compiled[0]?.message}`)
    code = compiled
    harnessCodes.set(name, code)
  }
  return code
}

/** The test, ready to be started, or what is wrong with its text. */
function load(agent: Agent, suite: string, path: string, text: string, mode: Mode): Entry | Ending {
  try {
    return loadTest(agent, join(suite, 'test'), path, text, mode === 'module')
  } catch (error) {
    if (!(error instanceof ModuleFailure)) throw error
    return { kind: 'problems', type: error.error.name, message: error.error.message }
  }
}

function run(agent: Agent, host: TestHost, harness: readonly Code[], entry: Entry): Ending {
  function* loop(): EventLoop {
    for (const script of harness) {
      push(agent, script)
      const completion = yield
      if (completion.kind === 'throw')
        throw new Error(`The harness threw ${describeThrown(completion.value)}`)
    }
    yield* agent.host.loop(agent, () => entry.start(agent), entry.isModule)
  }
  try {
    agent.run(loop())
  } catch (error) {
    if (!(error instanceof LimitReached)) throw error
    return { kind: 'stopped', message: `at the limit of ${error.limit}` }
  }
  return host.thrown === undefined ? { kind: 'finished' } : thrown(host.thrown.value)
}

function thrown(value: Value): Ending {
  const kind = isObject(value) ? getData(value, 'constructor') : undefined
  const name = isObject(kind) ? getData(kind, 'name') : undefined
  const message = isObject(value) ? getData(value, 'message') : undefined
  return typeof name === 'string'
    ? { kind: 'thrown', type: name, message: `${name}: ${String(message)}` }
    : { kind: 'thrown', type: '', message: describeThrown(value) }
}
