// The modules of a program by their files. https://html.spec.whatwg.org/multipage/webappapis.html#module-map
import { moduleOfJson } from '../../builtins/json/module'
import { NOWHERE } from '../../language/code-from-text'
import { compileCommonJs, compileModule, compileScript } from '../../language/compile'
import type { Program } from '../../language/compiler/program'
import type { ModuleState, Unavailable } from '../../machine/host'
import {
  EvaluatedModule,
  ModuleFailure,
  type ModuleLoader,
  type ModuleRecord,
  SourceTextModule,
} from '../../machine/modules/module'
import { ErrorObject } from '../../machine/objects/error'
import { createNative } from '../../machine/objects/function'
import { getData } from '../../machine/objects/object'
import { get } from '../../machine/objects/properties'
import { stringOf } from '../../machine/operations/convert'
import type { Agent } from '../../machine/running/agent'
import type { Code } from '../../machine/running/code'
import { type Procedure, ThrowCompletion } from '../../machine/running/completion'
import { isObject, type Value } from '../../machine/value'
import { analyse, analyseModule } from '../../syntax/analyse'
import { wrapCommonJs } from '../../syntax/commonjs'
import { commonJsExports } from '../../syntax/commonjs-exports'
import { type ModuleRequest, moduleEntries } from '../../syntax/module-entries'
import { COMMONJS, type ParsedProgram } from '../../syntax/parse'
import { type Problem, problemSaid } from '../../syntax/problem'
import type { BindingInfo } from '../../syntax/scope'
import { MAIN_FILE, type SourceFile, textOf } from '../../syntax/source-files'
import type { SpanTable } from '../../syntax/span'
import { parseProgram } from '../../syntax/typescript/parse-program'
import { absentFile } from './absent-modules'
import { resolveFile } from './file-names'

/** What the files of a program share. */
export interface ProgramText {
  readonly find: (name: string) => SourceFile | undefined
  readonly spans: SpanTable
  readonly bindings: BindingInfo[]
  readonly isRecording: boolean
}

export class ModuleMap implements ModuleLoader {
  private readonly modules = new Map<string, ModuleRecord>()

  constructor(private readonly text: ProgramText) {}

  load(agent: Agent, referrer: string, request: ModuleRequest): ModuleRecord {
    const { specifier } = request
    const builtin = agent.host.modules.builtin(agent, specifier)
    if (builtin !== undefined) return builtin
    const name = resolveName(agent, referrer, specifier)
    if (name === undefined) throw failure(agent.host.modules.unresolved(specifier, referrer), request)
    return this.find(agent, name, request, referrer)
  }

  *loadLater(agent: Agent, referrer: string, request: ModuleRequest): Procedure<ModuleRecord> {
    const name = resolveName(agent, referrer, request.specifier)
    yield* agent.host.modules.arrive(agent, name ?? request.specifier, this.stateOf(agent, name, request))
    return this.load(agent, referrer, request)
  }

  private stateOf(agent: Agent, name: string | undefined, request: ModuleRequest): ModuleState {
    if (agent.host.modules.builtin(agent, request.specifier) !== undefined) return 'builtin'
    if (name === undefined) return 'unresolved'
    if (this.modules.has(keyOf(name, typeOf(request)))) return 'known'
    return this.text.find(name) === undefined ? 'missing' : 'new'
  }

  private find(agent: Agent, name: string, request: ModuleRequest, referrer: string): ModuleRecord {
    const type = typeOf(request)
    const key = keyOf(name, type)
    const known = this.modules.get(key)
    if (known !== undefined) return known
    const file = this.text.find(name)
    if (file === undefined) {
      const hint = absentFile(name, request.specifier, (other) => this.has(other))
      throw failure(agent.host.modules.missing(name, referrer), request, hint)
    }
    requireAttributes(name, request)
    if (type !== 'json') return this.read(agent, file)
    const module = jsonModule(agent, file.name, textOf(file), request)
    this.modules.set(key, module)
    return module
  }

  /** A file that is imported. Where there is CommonJS, one without imports and exports is no module. */
  private read(agent: Agent, file: SourceFile): ModuleRecord {
    const { commonJs } = agent.host
    if (commonJs === null || file.name.endsWith('.mjs'))
      return this.add(agent, file, parseProgram(file, 'module'))
    const parsed = parseProgram(file, file.name.endsWith('.cjs') ? 'script' : undefined, COMMONJS)
    if (parsed.sourceType === 'module') return this.add(agent, file, parsed)
    requireNone(parsed.problems)
    const names = ['default', ...this.namesIn(file)]
    const module = new EvaluatedModule(agent.realm, file.name, names, function* () {
      const exported = yield* commonJs.requireFile(agent, file.name)
      const values: Value[] = [exported]
      for (const name of names.slice(1))
        values.push(isObject(exported) ? yield* get(agent, exported, name) : undefined)
      return values
    })
    this.modules.set(keyOf(file.name, undefined), module)
    return module
  }

  /** What the text of a CommonJS file says of its exports, and the files that it hands on. */
  private namesIn(file: SourceFile): string[] {
    const found = new Set<string>()
    const seen = new Set<string>()
    const waiting = [file]
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if (seen.has(next.name)) continue
      seen.add(next.name)
      const { names, reexports } = commonJsExports(parseProgram(next, 'script', COMMONJS).file.program)
      for (const name of names) found.add(name)
      const { name: referrer } = next
      const others = reexports.map((wanted) => this.text.find(resolveFile(referrer, wanted) ?? ''))
      waiting.push(...others.filter((other) => other !== undefined).reverse())
    }
    found.delete('default')
    return [...found]
  }

  /** A file of the program becomes a module. */
  add(agent: Agent, file: SourceFile, parsed: ParsedProgram): SourceTextModule {
    const module = createModule(agent, file, parsed, this.text)
    this.modules.set(keyOf(file.name, undefined), module)
    return module
  }

  has(name: string): boolean {
    return this.text.find(name) !== undefined
  }

  script(name: string): Code {
    const file = this.text.find(name)!
    return this.compileScript(file, parseProgram(file, 'script'))
  }

  compileScript(file: SourceFile, parsed: ParsedProgram): Code {
    requireNone(parsed.problems)
    const tree = parsed.file.program
    const problems: Problem[] = []
    const analysis = analyse(tree, problems, this.text.bindings)
    requireNone(problems)
    return compileScript({ ...this.text, source: file.source, file: file.name, analysis }, tree)
  }

  moduleNamed(agent: Agent, name: string): SourceTextModule {
    const known = this.modules.get(keyOf(name, undefined))
    if (known instanceof SourceTextModule) return known
    const file = this.text.find(name)!
    return this.add(agent, file, parseProgram(file, 'module'))
  }

  /** Its steps are not in the record: its text is no part of the program's. */
  moduleOfText(agent: Agent, text: string): SourceTextModule {
    const file = { name: MAIN_FILE, source: text, start: 0, end: text.length, line: 1 }
    const parsed = parseProgram(file, 'module')
    return createModule(agent, file, parsed, { spans: NOWHERE, bindings: [], isRecording: false })
  }

  /** A file as a CommonJS module; undefined where there is none of that name. */
  commonJs(name: string): Code | undefined {
    const file = this.text.find(name)
    if (file === undefined) return undefined
    const parsed = parseProgram(file, 'script', COMMONJS)
    return this.compileCommonJs(file, parsed)
  }

  compileCommonJs(file: SourceFile, parsed: ParsedProgram): Code {
    requireNone(parsed.problems)
    const { program: tree, wrapper } = wrapCommonJs(parsed.file.program)
    const problems: Problem[] = []
    const analysis = analyse(tree, problems, this.text.bindings)
    requireNone(problems)
    return compileCommonJs({ ...this.text, source: file.source, file: file.name, analysis }, wrapper)
  }

  describe(agent: Agent, { file }: SourceTextModule): ReadonlyMap<string, Value> {
    const { modules } = agent.host
    const resolve = createNative(agent, 'resolve', 1, (_agent, _this, [specifier]) => {
      const name = resolveName(agent, file, stringOf(agent, specifier))
      if (name !== undefined) return modules.baseUrl + name
      const text = stringOf(agent, specifier)
      const isShort = !text.startsWith('node:') && modules.builtin(agent, text) !== undefined
      return isShort ? `node:${text}` : specifier
    })
    return new Map<string, Value>([
      ...modules.metaOf(file),
      ['resolve', resolve],
      ['url', modules.baseUrl + file],
    ])
  }
}

function createModule(
  agent: Agent,
  file: SourceFile,
  parsed: ParsedProgram,
  { spans, bindings, isRecording }: Pick<Program, 'spans' | 'isRecording'> & Pick<ProgramText, 'bindings'>,
): SourceTextModule {
  requireNone(parsed.problems)
  const tree = parsed.file.program
  const entries = moduleEntries(tree)
  const problems: Problem[] = []
  const analysis = analyseModule(tree, entries, problems, bindings)
  requireNone(problems)
  const program: Program = { source: file.source, file: file.name, analysis, spans, isRecording }
  return new SourceTextModule(agent.realm, file.name, compileModule(program, tree, entries))
}

const failure = (error: Unavailable, { span }: ModuleRequest, hint = error.hint): ModuleFailure =>
  new ModuleFailure(error, [problemSaid(error.declared ?? error.message, span, hint)])

/** A text that is no JSON is a problem like one that is no JavaScript. */
function jsonModule(agent: Agent, name: string, text: string, request: ModuleRequest): ModuleRecord {
  try {
    return moduleOfJson(agent, name, text)
  } catch (error) {
    if (!(error instanceof ThrowCompletion)) throw error
    throw failure({ name: 'SyntaxError', message: messageOf(error.value) }, request)
  }
}

const messageOf = (error: Value): string =>
  error instanceof ErrorObject ? String(getData(error, 'message')) : ''

/** A text with problems is no module. */
export function requireNone(problems: readonly Problem[]): void {
  if (problems.length === 0) return
  throw new ModuleFailure({ name: 'SyntaxError', message: problems[0]!.message }, problems)
}

/** There is one kind of file that is no JavaScript, and its imports say so. */
function requireAttributes(file: string, request: ModuleRequest): void {
  const unknown = request.attributes.find(([key, value]) => key !== 'type' || value !== 'json')
  if (unknown !== undefined) throw failure(unsupportedAttribute(unknown), request)
  const isJson = file.endsWith('.json')
  if (isJson === (typeOf(request) === 'json')) return
  const message = isJson
    ? `Module "${file}" needs an import attribute of type "json"`
    : `Module "${file}" is not of type "json"`
  throw failure({ name: 'TypeError', message, code: 'ERR_IMPORT_ASSERTION_TYPE_MISSING' }, request)
}

const unsupportedAttribute = ([key, value]: readonly [string, string]): Unavailable => ({
  name: 'SyntaxError',
  message: `Import attribute "${key}" with value "${value}" is not supported`,
})

const keyOf = (name: string, type: string | undefined): string => `${type ?? 'javascript'} ${name}`

const typeOf = ({ attributes }: ModuleRequest): string | undefined =>
  attributes.find(([key]) => key === 'type')?.[1]

/** Name of the file that a specifier means; undefined for one that means no file. */
function resolveName(agent: Agent, referrer: string, specifier: string): string | undefined {
  const { baseUrl } = agent.host.modules
  return specifier.startsWith(baseUrl) ? specifier.slice(baseUrl.length) : resolveFile(referrer, specifier)
}
