// What the compiler makes of one function, script or initializer, and what the machine runs.

import type { Scope } from '../../syntax/scope'
import type { Value } from '../value'
import type { Agent } from './agent'
import type { ExecutionContext } from './execution-context'

/** One instruction: a closure over its operands. It may move `context.position`, push a context, or throw a ThrowCompletion. */
export type Step = (context: ExecutionContext, agent: Agent) => void

export type CodeKind =
  | 'script'
  | 'module'
  | 'function'
  | 'arrow'
  | 'method'
  | 'base-constructor'
  | 'derived-constructor'
  | 'initializer'
  | 'eval'

export type Suspension = 'none' | 'generator' | 'async' | 'async-generator'

/** While position is in [start, end) an exception goes to `target`, its value in `register`. Innermost first. */
export interface Handler {
  readonly start: number
  readonly end: number
  readonly target: number
  readonly register: number
  /** Of a `catch`: the step after its end. */
  readonly until?: number
}

/** In place of a span: the text is no part of the program, but of the library that its host brings. */
export const LIBRARY_SPAN = -1

/** While position is in [start, end) a scope is open. */
export interface OpenScope {
  readonly scope: Scope
  readonly start: number
  readonly end: number
}

export interface CodeInfo {
  readonly name: string
  /** What stacks call it where it has no name. */
  readonly inferredName?: string
  readonly kind: CodeKind
  readonly suspension: Suspension
  readonly isStrict: boolean
  /** The function's `length`. */
  readonly length: number
  /** Index of the function's source range in the program's span table, or LIBRARY_SPAN. */
  readonly span: number
  /** The function's own text, for Function.prototype.toString. */
  readonly text: string
  /** Name of the file that this is the top level of. */
  readonly file?: string
  /** Of the host's library: the module that it is in. */
  readonly library?: string
}

export class Code {
  readonly name: string
  readonly inferredName: string
  readonly kind: CodeKind
  readonly suspension: Suspension
  readonly isStrict: boolean
  readonly length: number
  readonly span: number
  readonly isLibrary: boolean
  /** Name of the file that this is the top level of; undefined for what is inside of one. */
  readonly file: string | undefined
  readonly library: string | undefined
  /** The text of a class's constructor is the whole class. */
  text: string

  steps: Step[] = []
  /** For each step the span it was made for. */
  spans: number[] = []
  handlers: Handler[] = []
  /** For each scope the steps in which it is open; inner scopes come after outer ones. */
  scopes: readonly OpenScope[] = []
  /** Initial registers: parameters first, constants in place. */
  template: Value[] = []
  /** How many arguments are copied into the first registers. */
  parameterCount = 0
  /** The register of results that nobody wants; -1 where there are none. */
  discard = -1
  /** Registers that belong to variables. */
  variables: ReadonlySet<number> = new Set()
  /** The body looks at all arguments (rest parameter or `arguments`). */
  needsArguments = false
  isReady = false
  /** A constructor that nobody wrote and that only calls its parent: it is in no stack of an error. */
  isImplied = false

  /** Index of this code's label in the record; -1 until it is recorded. */
  traceDetail = -1

  constructor(
    info: CodeInfo,
    /** Fills in steps, template and the rest; called once, before the first run. */
    private readonly compile: (code: Code) => void,
  ) {
    this.name = info.name
    this.inferredName = info.inferredName ?? ''
    this.kind = info.kind
    this.suspension = info.suspension
    this.isStrict = info.isStrict
    this.length = info.length
    this.span = Math.max(0, info.span)
    this.isLibrary = info.span === LIBRARY_SPAN
    this.file = info.file
    this.library = info.library
    this.text = info.text
  }

  prepare(): void {
    this.isReady = true
    this.compile(this)
  }

  get isClassConstructor(): boolean {
    return this.kind === 'base-constructor' || this.kind === 'derived-constructor'
  }
}
