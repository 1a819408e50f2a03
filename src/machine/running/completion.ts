// https://tc39.es/ecma262/#sec-completion-record-specification-type
import type { Value } from '../value'

/** Thrown through the host's stack by a step or a built-in; the machine's loop catches it and unwinds the simulated one. */
export class ThrowCompletion {
  constructor(
    readonly value: Value,
    /** It was thrown elsewhere, and only goes on from here. */
    readonly isPassedOn = false,
  ) {}
}

/** How the lowest context of a stack ended. */
export type Completion =
  | { readonly kind: 'normal'; readonly value: Value }
  | { readonly kind: 'throw'; readonly value: Value }

/**
 * An operation that may call user code, written as the specification writes it. Each `yield` waits for the context that
 * was just pushed and gives its result; an exception of that context is thrown at the yield.
 */
export type Procedure<T = Value> = Generator<void, T, Value>

/** Stands for a result that is not there yet: a context has been pushed that will deliver it. */
export const PENDING: unique symbol = Symbol('pending')
