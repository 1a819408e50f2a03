// Code that runs on every way out of other code. https://tc39.es/ecma262/#sec-try-statement
import type * as t from '@babel/types'
import type { Step } from '../../machine/running/code'
import type { Compiler } from '../compiler/compiler'
import type { Exit } from '../compiler/enclosing'
import { jump, type Label, move, type Register } from '../compiler/registers'
import { rethrow } from '../expressions/patterns'

/** How the finalizer goes on: 0 falls through, -1 throws `value`, n leaves by the n-th exit that was asked for inside. */
export interface Onward {
  readonly way: Register
  readonly value: Register
}

export const THROWS = -1

/** The finalizer stands once; whoever enters it says in a register how it goes on. */
export function compileFinally(
  c: Compiler,
  node: t.Node,
  body: () => void,
  finalizer: (onward: Onward) => void,
): void {
  const onward = { way: c.register(), value: c.register() }
  const { way, value } = onward
  const finallyLabel = c.label()
  const failed = c.label()
  const exits: Exit[] = []
  const leave = (_c: Compiler, then: Exit) => {
    if (then.kind === 'return') c.emit(move(value, then.value), node)
    const index = exits.push(then.kind === 'return' ? { kind: 'return', value } : then)
    c.emit(move(way, c.constant(index)), node)
    c.emit(jump(finallyLabel), node)
  }
  const error = c.guard(() => c.within({ kind: 'finalizer', leave }, body), failed)
  c.emit(move(way, c.constant(0)), node)
  c.emit(jump(finallyLabel), node)
  c.place(failed)
  c.emit(move(value, error), node)
  c.emit(move(way, c.constant(THROWS)), node)
  c.place(finallyLabel)
  finalizer(onward)
  compileDispatch(c, node, onward, exits)
}

function compileDispatch(c: Compiler, node: t.Node, { way, value }: Onward, exits: readonly Exit[]): void {
  const end = c.label()
  const throwing = c.label()
  const landings = exits.map(() => c.label())
  c.emit(dispatch(way, end, throwing, landings), node)
  c.place(throwing)
  c.emit(rethrow(value), node)
  exits.forEach((then, i) => {
    c.place(landings[i]!)
    c.exit(then, node)
  })
  c.place(end)
}

const dispatch = (way: Register, end: Label, throwing: Label, landings: readonly Label[]): Step =>
  function dispatch(context) {
    const index = context.registers[way] as number
    context.position = (index === 0 ? end : index === THROWS ? throwing : landings[index - 1]!).position
  }
