// Scopes and bindings: which declaration each name means, and where its value lives.
import type { Node } from '@babel/types'
import type { VarName } from './var-names'

export type BindingKind =
  | 'var'
  | 'let'
  | 'const'
  /** Constant, and disposed of at the end of its scope. */
  | 'using'
  | 'class'
  | 'function'
  | 'parameter'
  | 'catch'
  /** A name that another module exports: a view of its variable there. */
  | 'import'
  /** A function expression's own name: assigning to it does nothing. */
  | 'function-name'
  /** `this`, `arguments`, `new.target`, the active function, a private name: resolved like variables. */
  | 'implicit'

export class Binding {
  /** A closure uses it, so it lives in an environment; otherwise in a register. */
  isCaptured = false
  /** It is assigned to after its initialization. */
  isReassigned = false
  /** Some use may come before the initialization, so uses must look. */
  needsCheck = false
  /** Slot in its scope's environment; -1 while in a register. */
  slot = -1
  /** Register, once the compiler has chosen one. */
  register = -1

  constructor(
    readonly name: string,
    readonly kind: BindingKind,
    readonly scope: Scope,
    /** Text offset after which a use in the same function comes too late to meet the dead zone. */
    readonly initializedAt: number,
    /** Index in the program's binding table; -1 for implicit ones, which are not shown. */
    readonly index: number,
  ) {}

  /** Has a temporal dead zone. */
  get isLexical(): boolean {
    const { kind } = this
    return kind === 'let' || kind === 'const' || kind === 'using' || kind === 'class'
  }
}

export type ScopeKind = 'global' | 'function' | 'block' | 'loop' | 'switch' | 'class' | 'with'

/**
 * Name of the implicit binding that holds an object whose properties are variables: the object of a `with`, or the variables
 * that a sloppy direct eval added to its function.
 */
export const OBJECT_BINDING = '%object'

/** Name of the implicit binding of a module that holds `import.meta`. */
export const IMPORT_META = 'import.meta'

export class Scope {
  readonly bindings = new Map<string, Binding>()
  /** Slots of its environment; 0 means that it needs none. */
  environmentSize = 0
  /** Register that holds its environment while it is open; -1 before. */
  environmentRegister = -1

  /** A direct eval may name any of its bindings. */
  isSeenByEval = false

  constructor(
    readonly kind: ScopeKind,
    readonly parent: Scope | null,
    readonly owner: FunctionUnit,
  ) {}

  get(name: string): Binding | undefined {
    return this.bindings.get(name)
  }

  /** The outermost scope of a function's own: where `this` and `arguments` belong. */
  get isParameterScope(): boolean {
    return this.kind === 'function' && !(this.parent?.kind === 'function' && this.parent.owner === this.owner)
  }

  /** Gives captured bindings their slots; called once everything inside has been seen. */
  seal(): void {
    for (const binding of this.bindings.values()) {
      if (this.isSeenByEval && this.kind !== 'global') {
        binding.isCaptured = true
        binding.needsCheck = true
      }
      if (binding.isCaptured) binding.slot = this.environmentSize++
    }
  }
}

/** `global` is a script, or a text that an indirect eval runs. */
export type UnitKind = 'global' | 'module' | 'function' | 'arrow' | 'initializer' | 'eval'

/** What gets a context of its own: the program, a function, a class's field initializers. */
export class FunctionUnit {
  /** Innermost scope around it. */
  outerScope: Scope | null = null

  constructor(
    readonly kind: UnitKind,
    readonly isStrict: boolean,
    readonly node: Node,
    /** Constructor of a class with `extends`: `this` starts in its dead zone. */
    readonly isDerivedConstructor: boolean,
  ) {}

  /** The top level of a file, which for CommonJS is a function that stands where the file stands. */
  get isFile(): boolean {
    return this.node.type === 'Program' || this.outerScope?.owner.node.loc === this.node.loc
  }
}

/** The scopes of a function: its own name's (of an expression), its parameters', its body's if that is another. */
export interface FunctionScopes {
  readonly unit: FunctionUnit
  readonly name: Scope | undefined
  readonly parameters: Scope
  readonly body: Scope
  readonly vars: readonly VarName[]
}

/** A row of the binding table, for the record. */
export interface BindingInfo {
  readonly name: string
  readonly kind: BindingKind
  /** Offsets between which the binding is in scope. */
  readonly start: number
  readonly end: number
  /** Offset from which on it has left its dead zone, if the same function runs from the scope's beginning. */
  readonly initializedAt: number
  readonly scope: 'block' | 'function' | 'module' | 'global'
  /** Offset at which the function begins whose scope it is; -1 for the top level of a file. */
  readonly owner: number
}

/** What the analysis found out. */
export interface Analysis {
  readonly global: Scope
  readonly vars: readonly VarName[]
  readonly scopes: ReadonlyMap<Node, Scope>
  readonly functions: ReadonlyMap<Node, FunctionScopes>
  /** A text that is evaluated there adds its own: the record names bindings by their index. */
  readonly bindings: BindingInfo[]
}
