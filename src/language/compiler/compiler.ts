// Builds the steps of one function: registers, labels, handlers, scopes. It asks the rules what a node becomes.
import type * as t from '@babel/types'
import type { PropertyPath } from '../../machine/event'
import type { Code, Handler, Step } from '../../machine/running/code'
import type { BindingContent } from '../../machine/running/environment'
import type { UNINITIALIZED, Value } from '../../machine/value'
import type { Binding, FunctionUnit, Scope } from '../../syntax/scope'
import { firstOperand, spineOf } from '../../syntax/spine'
import type { Role } from '../../syntax/written'
import type { DerivedReturn, Enclosing, Exit } from './enclosing'
import type { Program } from './program'
import { jump, type Label, move, type Register } from './registers'
import type { ExpressionRule, Rules, StatementRule } from './rules'
import { isValue, mayChangeVariables } from './side-effects'

type FunctionVariables = Map<t.FunctionDeclaration, (value: Register) => void>

export class Compiler {
  readonly steps: Step[] = []
  readonly template: BindingContent[] = []
  /** Innermost last. */
  readonly enclosing: Enclosing[] = []
  /** Labels written directly before the statement to be compiled. */
  pendingLabels: string[] = []
  private readonly spans: number[] = []
  private readonly handlers: Handler[] = []
  private readonly scopes: { scope: Scope; start: number; end: number }[] = []
  private readonly constants = new Map<Value | typeof UNINITIALIZED, Register>()
  private readonly live: Register[] = []
  private readonly free: Register[] = []

  constructor(
    readonly program: Program,
    readonly unit: FunctionUnit,
    readonly code: Code,
    readonly rules: Rules,
    /** Innermost open scope. */
    public scope: Scope,
  ) {}

  get isRecording(): boolean {
    return this.program.isRecording
  }

  // Registers

  /** A register for as long as the function lives. */
  register(initial: BindingContent = undefined): Register {
    return this.template.push(initial) - 1
  }

  /** A register until the end of the statement. */
  temp(): Register {
    const register = this.free.pop() ?? this.register()
    this.live.push(register)
    return register
  }

  constant(value: Value | typeof UNINITIALIZED): Register {
    const key = Object.is(value, -0) ? NEGATIVE_ZERO : value
    const register = this.constants.get(key) ?? this.register(value)
    this.constants.set(key, register)
    return register
  }

  /** Of a derived constructor that returns. */
  derivedReturn: DerivedReturn | undefined

  /** What the innermost scope with `using` declarations disposes of. */
  resources: Register | undefined

  /** A scratch register. */
  get discard(): Register {
    this.discardRegister ??= this.register()
    return this.discardRegister
  }

  private discardRegister: Register | undefined

  /** Compiles something and gives its temporary registers back. */
  scoped(compile: () => void): void {
    const mark = this.live.length
    compile()
    while (this.live.length > mark) this.free.push(this.live.pop()!)
  }

  /** Registers that belong to variables: what they hold may change while an expression is evaluated. */
  readonly variables = new Set<Register>()

  /** Until it leaves the scope, what is compiled sees its names. */
  enterScope(scope: Scope): void {
    this.scope = scope
    this.scopes.push({ scope, start: this.steps.length, end: Number.POSITIVE_INFINITY })
  }

  leaveScope(scope: Scope): void {
    this.scope = scope.parent!
    this.scopes.findLast((open) => open.scope === scope)!.end = this.steps.length
  }

  // Steps

  emit(step: Step, node: t.Node): void {
    this.steps.push(step)
    this.spans.push(this.program.spans.indexOf(node))
  }

  /** Steps since a position do not count as steps of the program: they only tell the record something. */
  uncount(from: number, node: t.Node): void {
    this.emit(discount(this.steps.length - from + 1), node)
  }

  span(node: t.Node): number {
    return this.program.spans.indexOf(node)
  }

  label(): Label {
    return { position: -1 }
  }

  place(label: Label): void {
    label.position = this.steps.length
  }

  /** Sends exceptions of what `compile` emits to what follows; gives the register where the exception will be. */
  guard(compile: () => void, target: Label): Register {
    const start = this.steps.length
    compile()
    return this.guardFrom(start, target)
  }

  /** Guards all steps since a position. */
  guardFrom(start: number, target: Label): Register {
    const register = this.register()
    const handler = { start, end: this.steps.length, target: -1, register }
    this.handlers.push(handler)
    this.guarded.push({ handler, target })
    return register
  }

  /** Where the `catch` ends that begins at a label. */
  endsCatch(failed: Label, end: Label): void {
    for (const guard of this.guarded) if (guard.target === failed) guard.end = end
  }

  private readonly guarded: { handler: { target: number; until?: number }; target: Label; end?: Label }[] = []

  /** Compiles an expression and gives the register of its value: `target`, if one is given and the rule has no better place. */
  expression(node: t.Node, target?: Register): Register {
    if (firstOperand(node) !== undefined) this.evaluateSpine(node)
    const evaluated = this.evaluated.get(node)
    this.evaluated.delete(node)
    return evaluated ?? this.byRule(node, target)
  }

  private byRule(node: t.Node, target: Register | undefined): Register {
    const rule = this.rules.expressions[node.type as t.Expression['type']] as
      | ExpressionRule<t.Node>
      | undefined
    if (rule === undefined)
      throw new Error(`No rule for the expression ${node.type} on line ${node.loc?.start.line}`)
    return rule(this, node, target)
  }

  /** Where the values of parts of a spine are. */
  private readonly evaluated = new Map<t.Node, Register>()

  /** Evaluates a long spine in pieces, from the inside out, so that the rules need not go down all of it at once. */
  private evaluateSpine(node: t.Node): void {
    const spine = spineOf(node, (part) => this.evaluated.has(part))
    for (let i = spine.length - SPINE_PIECE; i > 0; i -= SPINE_PIECE) {
      while (i > 0 && !isValue(spine[i]!, spine[i - 1]!)) i--
      if (i > 0) this.evaluated.set(spine[i]!, this.byRule(spine[i]!, undefined))
    }
  }

  /** Compiles an expression so that its value is in exactly this register. */
  into(node: t.Node, target: Register): void {
    const register = this.expression(node, target)
    if (register !== target) this.emit(move(target, register), node)
  }

  /**
   * An operand that stays what it is while `later` operands are evaluated: copied if it is a variable that they may change.
   */
  operand(node: t.Node, later: readonly (t.Node | null | undefined)[]): Register {
    return this.kept(node, () => later.some(mayChangeVariables))
  }

  /** Operands that are evaluated one after the other. */
  operands(nodes: readonly t.Node[]): Register[] {
    const last = nodes.findLastIndex(mayChangeVariables)
    return nodes.map((node, i) => this.kept(node, () => i < last))
  }

  /** An operand; `mayChange` tells whether what is evaluated later may change variables. */
  kept(node: t.Node, mayChange: () => boolean): Register {
    const register = this.expression(node)
    if (!this.variables.has(register) || !mayChange()) return register
    const copy = this.temp()
    this.emit(move(copy, register), node)
    return copy
  }

  statement(node: t.Statement): void {
    const rule = this.rules.statements[node.type] as StatementRule<t.Statement> | undefined
    if (rule === undefined)
      throw new Error(`No rule for the statement ${node.type} on line ${node.loc?.start.line}`)
    this.scoped(() => rule(this, node))
  }

  /** A place to stop at while stepping. */
  reach(node: t.Node, role?: Role): void {
    if (!this.isRecording) return
    const span = this.program.spans.indexOf(node, role)
    const reads = this.program.spans.readsAt?.(span) ?? []
    this.emit(tellReached(span, this.rules.propertiesRead(this, reads)), node)
  }

  /** Expressions whose value is iterated: V8 takes a call that fails there for the iteration. */
  readonly iterated = new Set<t.Node>()

  /** In the text of an eval: where the value of the last statement goes. */
  completion: Register | undefined

  /** A statement that may run none of its parts has the value undefined. */
  clearCompletion(node: t.Node): void {
    if (this.completion !== undefined) this.emit(move(this.completion, this.constant(undefined)), node)
  }

  // Names

  /** What writes an eval's function to its variable, which is not in the eval's own scope; none if it may not be declared. */
  readonly evalFunctions: FunctionVariables = new Map()

  /** What writes a function in a block to the variable that it is as well. */
  readonly blockFunctions: FunctionVariables = new Map()

  lookup(name: string): Binding | undefined {
    for (let scope: Scope | null = this.scope; scope !== null; scope = scope.parent) {
      const binding = scope.get(name)
      if (binding !== undefined) return binding
    }
    return undefined
  }

  /** The labels written before the statement that is now being compiled. */
  takeLabels(): string[] {
    return this.pendingLabels.splice(0)
  }

  // Leaving constructs

  /** Runs what must run on the way, then jumps or returns. */
  exit(then: Exit, node: t.Node): void {
    const innermost = this.enclosing.findLastIndex(({ kind }) => kind === 'finalizer')
    const outermost = then.kind === 'jump' ? then.depth : -1
    if (innermost > outermost) {
      const finalizer = this.enclosing[innermost] as Extract<Enclosing, { kind: 'finalizer' }>
      finalizer.leave(this, then)
    } else if (then.kind === 'jump') this.emit(jump(then.to), node)
    else this.rules.finish(this, then.value, node)
  }

  /** Compiles with one more construct around. */
  within(construct: Enclosing, compile: () => void): void {
    this.enclosing.push(construct)
    compile()
    this.enclosing.pop()
  }

  /** Hands the finished steps to the code object. */
  finish(): void {
    for (const { handler, target, end } of this.guarded) {
      handler.target = target.position
      if (end !== undefined) handler.until = end.position
    }
    this.code.steps = this.steps
    this.code.spans = this.spans
    this.code.handlers = this.handlers
    this.code.scopes = this.scopes
    this.code.template = this.template as Value[]
    this.code.discard = this.discardRegister ?? -1
    this.code.variables = this.variables
  }
}

/** So many nodes of a spine may be compiled by recursion. */
const SPINE_PIECE = 16

const NEGATIVE_ZERO = Symbol('-0')

const discount = (count: number): Step =>
  function discount(_context, agent) {
    agent.uncounted += count
  }

const tellReached = (span: number, properties: readonly PropertyPath[]): Step =>
  function tellReached(_context, agent) {
    agent.uncounted++
    agent.observer!.stepReached(span, properties)
  }
