// What the grammar knows while it writes: what may be chosen, the names in reach, and what may stand here.
import { Random } from './random'
import type { Source } from './source'

/** What a variable most likely holds. */
export type Kind = 'value' | 'list' | 'object' | 'function' | 'class' | 'generator' | 'async generator'

interface Variable {
  readonly name: string
  readonly kind: Kind
  readonly isConstant: boolean
}

/** What surrounds a place in the program. */
export interface Place {
  readonly isGenerator: boolean
  readonly isAsync: boolean
  /** In a function, but not in an arrow at the top. */
  readonly isInFunction: boolean
  /** `super.x` may be written. */
  readonly isInMethod: boolean
  /** Private names that may be written. */
  readonly privateNames: readonly string[]
  readonly labels: readonly { readonly name: string; readonly isLoop: boolean }[]
  readonly isInLoop: boolean
  readonly isInSwitch: boolean
  /** Functions spend fuel in their bodies, so that none may call itself before. */
  readonly mayCall: boolean
  readonly isStrict: boolean
}

export const TOP: Place = {
  isGenerator: false,
  isAsync: false,
  isInFunction: false,
  isInMethod: false,
  privateNames: [],
  labels: [],
  isInLoop: false,
  isInSwitch: false,
  mayCall: true,
  isStrict: false,
}

/** The rules that any other may need. */
interface Grammar {
  value(w: Writer, depth: number): Source
  object(w: Writer, depth: number): Source
  statements(w: Writer, depth: number, most: number): Source[]
}

export class Writer extends Random {
  place = TOP
  /** How many statements and functions may still be written. */
  budget = 60
  private scopes: Variable[][] = [[]]

  constructor(
    seed: number,
    private readonly grammar: Grammar,
  ) {
    super(seed)
  }

  value(depth: number): Source {
    return this.grammar.value(this, depth)
  }

  /** An expression that most likely is an object. */
  object(depth: number): Source {
    return this.grammar.object(this, depth)
  }

  statements(depth: number, most: number): Source[] {
    return this.grammar.statements(this, depth, most)
  }

  /** Writes in another place, and in a scope of its own. */
  inside<T>(place: Partial<Place>, write: () => T): T {
    const before = this.place
    this.place = { ...before, ...place }
    this.scopes.push([])
    const written = write()
    this.scopes.pop()
    this.place = before
    return written
  }

  /** A name that is not declared in the innermost scope. */
  declare(names: readonly string[], kind: Kind, isConstant = false): string | undefined {
    const scope = this.scopes.at(-1)!
    const free = names.filter((name) => !scope.some((variable) => variable.name === name))
    if (free.length === 0) return undefined
    const name = this.pick(free)
    scope.push({ name, kind, isConstant })
    return name
  }

  /** A variable in reach, of this kind if there is one. */
  variable(kind?: Kind, isAssigned = false): string | undefined {
    const all = this.scopes.flat().filter(({ isConstant }) => !isAssigned || !isConstant || this.chance(0.05))
    const fitting = all.filter((variable) => variable.kind === kind)
    const from = fitting.length > 0 ? fitting : kind === undefined ? all : []
    return from.length > 0 ? this.pick(from).name : undefined
  }
}
