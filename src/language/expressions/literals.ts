// Literals and templates. https://tc39.es/ecma262/#sec-primary-expression
import type * as t from '@babel/types'
import { Matcher } from '../../machine/exotic/matcher'
import { RegExpObject } from '../../machine/exotic/regexp-object'
import type { ArrayObject } from '../../machine/objects/array'
import { stringOf, toString } from '../../machine/operations/convert'
import { createArray } from '../../machine/operations/operations'
import type { Agent } from '../../machine/running/agent'
import type { Step } from '../../machine/running/code'
import { isObject, type Value } from '../../machine/value'
import type { UnitKind } from '../../syntax/scope'
import { IMPORT_META } from '../../syntax/scope'
import type { Compiler } from '../compiler/compiler'
import type { Register } from '../compiler/registers'
import type { ExpressionRule, ExpressionRules } from '../compiler/rules'
import { objectScopes } from '../names/object-scopes'
import { readName } from '../names/variables'
import { notAFunction } from '../words/expression-text'
import { callFunction, compileArguments, compileCallee } from './calls'

const isGlobal = (c: Compiler, name: string): boolean =>
  c.lookup(name) === undefined && objectScopes(c, name).length === 0

const constant =
  <N>(valueOf: (node: N) => Value): ExpressionRule<N> =>
  (c, node) =>
    c.constant(valueOf(node))

export const literals: ExpressionRules = {
  NumericLiteral: constant((node) => node.value),
  StringLiteral: constant((node) => node.value),
  BooleanLiteral: constant((node) => node.value),
  NullLiteral: constant(() => null),
  BigIntLiteral: constant((node) => BigInt(node.value.replaceAll('_', ''))),

  RegExpLiteral(c, node, target) {
    const register = target ?? c.temp()
    c.emit(createRegExp(register, new Matcher(node.pattern, node.flags)), node)
    return register
  },

  Identifier(c, node, target) {
    if (node.name === 'undefined' && isGlobal(c, 'undefined')) return c.constant(undefined)
    return readName(c, node.name, node, target)
  },

  ThisExpression(c, node, target) {
    if (c.lookup('this') !== undefined) return readName(c, 'this', node, target)
    const register = target ?? c.temp()
    c.emit(outermostThis(register, outermostKind(c)), node)
    return register
  },

  MetaProperty(c, node, target) {
    if (node.meta.name === 'import') return readName(c, IMPORT_META, node, target)
    return c.lookup('new.target') === undefined
      ? c.constant(undefined)
      : readName(c, 'new.target', node, target)
  },

  TemplateLiteral(c, node, target) {
    const register = target ?? c.temp()
    const parts = node.expressions.map((expression) => {
      const part = c.temp()
      c.emit(stringify(part, c.expression(expression)), expression)
      return part
    })
    c.emit(
      concatenate(
        register,
        node.quasis.map(({ value }) => value.cooked!),
        parts,
      ),
      node,
    )
    return register
  },

  TaggedTemplateExpression(c, node, target) {
    const register = target ?? c.temp()
    const { expressions } = node.quasi
    const { callee, thisValue } = compileCallee(c, node.tag, expressions)
    const template = c.temp()
    c.emit(readTemplateObject(template, node.quasi), node)
    c.emit(
      callFunction(register, callee, thisValue, [template, ...compileArguments(c, expressions)], () =>
        notAFunction(node.tag),
      ),
      node,
    )
    return register
  },
}

function outermostKind(c: Compiler): UnitKind {
  let scope = c.scope
  while (scope.parent !== null) scope = scope.parent
  return scope.owner.kind
}

const outermostThis = (target: Register, kind: UnitKind): Step =>
  function outermostThis({ registers }, agent) {
    registers[target] = kind === 'module' ? undefined : agent.realm.globalObject
  }

/** https://tc39.es/ecma262/#sec-regular-expression-literals-runtime-semantics-evaluation: a new object each time. */
const createRegExp = (target: Register, matcher: Matcher): Step =>
  function createRegExp({ registers }, agent) {
    registers[target] = new RegExpObject(agent.realm.intrinsics['RegExp.prototype'], matcher)
  }

const stringify = (target: Register, operand: Register): Step =>
  function stringify({ registers }, agent) {
    const value = registers[operand]
    if (isObject(value)) agent.perform(toString(agent, value), target)
    else registers[target] = stringOf(agent, value)
  }

const concatenate = (target: Register, strings: readonly string[], parts: readonly Register[]): Step =>
  function concatenate({ registers }, agent) {
    let text = strings[0]!
    let longest = 0
    for (let i = 0; i < parts.length; i++) {
      const part = registers[parts[i]!] as string
      longest = Math.max(longest, part.length)
      text += part + strings[i + 1]!
    }
    agent.memory.joinText(text.length, text.length - longest)
    registers[target] = text
  }

/** https://tc39.es/ecma262/#sec-gettemplateobject: one for each place in the source. */
const readTemplateObject = (target: Register, site: t.TemplateLiteral): Step =>
  function readTemplateObject({ registers }, agent) {
    let object = agent.realm.templateObjects.get(site)
    if (object === undefined) {
      object = createTemplateObject(agent, site)
      agent.realm.templateObjects.set(site, object)
    }
    registers[target] = object
  }

function createTemplateObject(agent: Agent, { quasis }: t.TemplateLiteral): ArrayObject {
  const raw = frozenArray(
    agent,
    quasis.map(({ value }) => value.raw),
  )
  raw.preventExtensions()
  const object = frozenArray(
    agent,
    quasis.map(({ value }) => value.cooked ?? undefined),
  )
  object.putHidden('raw', raw, 0)
  object.preventExtensions()
  return object
}

function frozenArray(agent: Agent, elements: readonly Value[]): ArrayObject {
  const array = createArray(agent, elements.slice())
  for (const [, property] of array.makeSparse()) property.attributes = FROZEN
  array.lengthIsWritable = false
  return array
}

/** Enumerable only. */
const FROZEN = 2
