// The constructs around a statement, and the ways out of them.
import type { Compiler } from './compiler'
import type { Label, Register } from './registers'

/** What `break`, `continue` and `return` must know about the constructs around them. */
export type Enclosing =
  | {
      readonly kind: 'loop'
      readonly labels: readonly string[]
      readonly breakTo: Label
      readonly continueTo: Label
    }
  | { readonly kind: 'breakable'; readonly labels: readonly string[]; readonly breakTo: Label }
  /** Code that must run before control leaves: a `finally` block, an iterator to close. */
  | { readonly kind: 'finalizer'; readonly leave: (c: Compiler, then: Exit) => void }

/** A way out of a construct other than by an exception. */
export type Exit =
  | { readonly kind: 'jump'; readonly to: Label; readonly depth: number }
  | { readonly kind: 'return'; readonly value: Register }

/** Where a derived constructor puts its value, and what judges the value. */
export interface DerivedReturn {
  readonly value: Register
  readonly start: Label
}
