// https://tc39.es/ecma262/#sec-for-in-and-for-of-statements
import type * as t from '@babel/types'
import { toObject } from '../../machine/objects/wrapper'
import { KeyList, keysToVisit, LATER } from '../../machine/operations/keys-to-visit'
import type { Step } from '../../machine/running/code'
import { keyAsValue } from '../../machine/value'
import type { Compiler } from '../compiler/compiler'
import { jump, type Label, type Register } from '../compiler/registers'
import { beginIteration, compileItem, compileSubject } from './loop-parts'
import { compileDeclaration } from './statements'

/** In `for (var x = 0 in …)` the variable has a value before. https://tc39.es/ecma262/#sec-initializers-in-forin-statement-heads */
export function compileForIn(c: Compiler, node: t.ForInStatement): void {
  const iteration = beginIteration(c, node)
  if (node.left.type === 'VariableDeclaration' && node.left.declarations[0]!.init)
    compileDeclaration(c, node.left)
  const keys = compileSubject(c, iteration)
  const loop = { breakTo: c.label(), continueTo: c.label() }
  c.emit(collectKeys(keys), node)
  c.place(loop.continueTo)
  const item = c.register()
  c.emit(nextKey(item, keys), node)
  c.emit(jumpIfUndefined(item, loop.breakTo), node)
  c.reach(node.left, { kind: 'item', from: node.right })
  compileItem(c, iteration, item, loop)
  c.emit(jump(loop.continueTo), node)
  c.place(loop.breakTo)
}

const collectKeys = (register: Register): Step =>
  function collectKeys({ registers }, agent) {
    const subject = registers[register]
    if (subject === undefined || subject === null) registers[register] = new KeyList(undefined, [])
    else agent.perform(keysToVisit(agent, toObject(agent, subject)), register)
  }

const nextKey = (target: Register, list: Register): Step =>
  function nextKey({ registers }, agent) {
    const keys = registers[list] as KeyList
    registers[target] = undefined
    while (keys.position < keys.keys.length) {
      const key = keys.keys[keys.position]!
      const isThere = keys.isStillThere(key)
      if (isThere === LATER) {
        agent.perform(keys.nextSlowly(agent), target)
        return
      }
      keys.position++
      if (!isThere) continue
      registers[target] = keyAsValue(key)
      return
    }
  }

const jumpIfUndefined = (register: Register, to: Label): Step =>
  function jumpIfUndefined(context) {
    if (context.registers[register] === undefined) context.position = to.position
  }
