// The simulated engine as a test sees it: a fresh realm with `print` and `$262`.
// https://github.com/tc39/test262/blob/main/INTERPRETING.md#host-defined-functions

import { createIntrinsics } from '../../src/builtins/create-realm'
import { defineMethods } from '../../src/builtins/define'
import { EcmaScriptHost } from '../../src/hosts/ecmascript-host'
import { compileScript } from '../../src/language/compile'
import { ArrayBufferObject } from '../../src/machine/exotic/array-buffer'
import { ObjectValue } from '../../src/machine/objects/object'
import { stringOf } from '../../src/machine/operations/convert'
import { Agent } from '../../src/machine/running/agent'
import { enterCode } from '../../src/machine/running/call'
import type { Code } from '../../src/machine/running/code'
import { PENDING } from '../../src/machine/running/completion'
import { DEFAULT_LIMITS } from '../../src/machine/running/limits'
import { Realm } from '../../src/machine/running/realm'
import type { Value } from '../../src/machine/value'
import { analyse } from '../../src/syntax/analyse'
import { parse } from '../../src/syntax/parse'
import type { Problem } from '../../src/syntax/problem'
import { SpanTable } from '../../src/syntax/span'

/** Steps after which a test is given up. */
const STEPS = 200_000_000

/** Code of a script, or the problems of its text. */
export function compile(source: string, file: string): Code | readonly Problem[] {
  const parsed = parse(source, 'script')
  if (parsed.problems.length > 0) return parsed.problems
  const problems: Problem[] = []
  const analysis = analyse(parsed.file.program, problems)
  if (problems.length > 0) return problems
  return compileScript(
    { source, file, analysis, spans: new SpanTable(), isRecording: false },
    parsed.file.program,
  )
}

/** Keeps what a test threw first. */
export class TestHost extends EcmaScriptHost {
  thrown: { readonly value: Value } | undefined

  override *reportException(agent: Agent, value: Value): Generator<never, void> {
    this.thrown ??= { value }
    yield* super.reportException(agent, value)
  }
}

export function createGuest(host: TestHost, print: (line: string) => void): Agent {
  const limits = { ...DEFAULT_LIMITS, steps: STEPS }
  const agent = new Agent(
    host,
    limits,
    null,
    () => 0,
    1,
    () => 'test.js:1:1',
  )
  createIntrinsics(agent.realm)
  agent.host.install(agent)
  installTestObjects(agent.realm, print)
  return agent
}

function installTestObjects(realm: Realm, print: (line: string) => void): ObjectValue {
  const host = new ObjectValue(realm.intrinsics['Object.prototype'])
  defineMethods(realm, realm.globalObject, [
    [
      'print',
      1,
      (agent, _this, [line]) => {
        print(stringOf(agent, line))
        return undefined
      },
    ],
  ])
  defineMethods(realm, host, [
    ['createRealm', 0, () => createRealm(print)],
    ['detachArrayBuffer', 1, detachArrayBuffer],
    ['evalScript', 1, (agent, _this, [source]) => evalScript(agent, stringOf(agent, source))],
    ['gc', 0, () => undefined],
  ])
  host.putHidden('global', realm.globalObject)
  realm.globalObject.putHidden('$262', host)
  return host
}

function createRealm(print: (line: string) => void): ObjectValue {
  const realm = new Realm()
  createIntrinsics(realm)
  return installTestObjects(realm, print)
}

function detachArrayBuffer(agent: Agent, _this: Value, [buffer]: Value[]): Value {
  if (!(buffer instanceof ArrayBufferObject)) throw agent.typeError('There is nothing to detach')
  buffer.detach()
  return null
}

function evalScript(agent: Agent, source: string): typeof PENDING {
  const code = compile(source, '')
  if (!isCode(code)) throw agent.error('SyntaxError', code[0]!.message)
  push(agent, code)
  return PENDING
}

export const isCode = (compiled: Code | readonly Problem[]): compiled is Code => 'steps' in compiled

export const push = (agent: Agent, code: Code): void =>
  void enterCode(agent, code, null, agent.resultRegister)
