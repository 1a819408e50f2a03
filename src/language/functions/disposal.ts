// using and await using. https://tc39.es/proposal-explicit-resource-management/#sec-let-const-using-and-await-using-declarations
import type * as t from '@babel/types'
import {
  addDisposableResource,
  DisposeCapability,
  type DisposeHint,
  disposalFailed,
  disposeResources,
} from '../../machine/operations/disposal'
import type { Step } from '../../machine/running/code'
import { ThrowCompletion } from '../../machine/running/completion'
import { isUsing } from '../../syntax/declarations'
import type { Compiler } from '../compiler/compiler'
import { jump, type Label, type Register } from '../compiler/registers'
import { compileAwait } from './async-functions'
import { compileFinally, type Onward, THROWS } from './finalizers'

/** Compiles code in which `statements` are declared; if they declare resources, these are disposed of on every way out. */
export function compileDisposing(
  c: Compiler,
  node: t.Node,
  statements: readonly t.Node[],
  body: () => void,
): void {
  const declarations = statements.filter(isUsing)
  const [first] = declarations
  if (first === undefined) {
    body()
    return
  }
  const capability = c.register()
  c.emit(createCapability(capability), node)
  const around = c.resources
  c.resources = capability
  compileFinally(c, node, body, (onward) => {
    c.resources = around
    const place = declarations.find(({ kind }) => kind === 'await using') ?? first
    c.scoped(() => compileDisposal(c, place, capability, onward))
  })
}

/** Disposal is seen where the resources were declared. */
function compileDisposal(
  c: Compiler,
  place: t.VariableDeclaration,
  capability: Register,
  onward: Onward,
): void {
  const again = c.label()
  const end = c.label()
  c.reach(place)
  c.emit(beginDisposal(capability, onward), place)
  c.place(again)
  const result = c.temp()
  c.emit(dispose(capability, result), place)
  if (place.kind === 'await using') {
    const failed = c.label()
    c.emit(jumpIfDisposed(capability, end), place)
    const error = c.guard(() => compileAwait(c, result, result, place), failed)
    c.emit(jump(again), place)
    c.place(failed)
    c.emit(noteFailure(capability, error), place)
    c.emit(jump(again), place)
  }
  c.place(end)
  c.emit(endDisposal(capability, onward), place)
}

/** A declared resource belongs to its scope before its name is bound. */
export function compileResource(
  c: Compiler,
  { kind }: t.VariableDeclaration,
  value: Register,
  node: t.Node,
): void {
  const hint = kind === 'await using' ? 'async' : 'sync'
  c.emit(addResource(c.resources!, value, hint, c.discard), node)
}

const createCapability = (target: Register): Step =>
  function createCapability({ registers }) {
    registers[target] = new DisposeCapability()
  }

const addResource = (capability: Register, value: Register, hint: DisposeHint, discard: Register): Step =>
  function addResource({ registers }, agent) {
    const resources = registers[capability] as DisposeCapability
    agent.perform(addDisposableResource(agent, resources, registers[value], hint), discard)
  }

const beginDisposal = (capability: Register, { way, value }: Onward): Step =>
  function beginDisposal({ registers }) {
    if (registers[way] === THROWS)
      (registers[capability] as DisposeCapability).thrown = new ThrowCompletion(registers[value])
  }

const dispose = (capability: Register, result: Register): Step =>
  function dispose({ registers }, agent) {
    agent.perform(disposeResources(agent, registers[capability] as DisposeCapability), result)
  }

const jumpIfDisposed = (capability: Register, to: Label): Step =>
  function jumpIfDisposed(context) {
    if ((context.registers[capability] as DisposeCapability).isDisposed) context.position = to.position
  }

const noteFailure = (capability: Register, error: Register): Step =>
  function noteFailure({ registers }, agent) {
    disposalFailed(agent, registers[capability] as DisposeCapability, registers[error])
  }

const endDisposal = (capability: Register, { way, value }: Onward): Step =>
  function endDisposal({ registers }) {
    const { thrown } = registers[capability] as DisposeCapability
    if (thrown === undefined) return
    registers[way] = THROWS
    registers[value] = thrown.value
  }
