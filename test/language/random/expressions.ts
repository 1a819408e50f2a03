import { chain, method } from './chains'
import { classBody } from './classes'
import { arrow, asyncArrow, functionExpression, generatorExpression } from './functions'
import { objectLiteral } from './objects'
import { assignmentPattern } from './patterns'
import { expression, type Source, source } from './source'
import { iterable, key, list, literal, name, values } from './words'
import type { Writer } from './writer'

type Rule = (w: Writer, depth: number) => Source

const BINARY = [
  '+',
  '+',
  '-',
  '*',
  '/',
  '%',
  '<',
  '>',
  '<=',
  '>=',
  '==',
  '!=',
  '===',
  '!==',
  '&',
  '|',
  '^',
  '<<',
  '>>',
]
const COMPOUND = ['=', '=', '+=', '-=', '*=', '||=', '&&=', '??=', '|=', '>>>=']

const LEAVES: readonly Rule[] = [
  literal,
  literal,
  (w) => w.variable() ?? literal(w),
  (w) => w.variable() ?? literal(w),
  (w) => expression`say('${name(w)}', ${literal(w)})`,
]

const RULES: readonly Rule[] = [
  (w, d) => expression`${w.value(d)} ${w.pick(BINARY)} ${w.value(d)}`,
  (w, d) => expression`${w.value(d)} ${w.pick(BINARY)} ${w.value(d)}`,
  (w, d) => expression`${w.value(d)} ${w.pick(['&&', '||', '??', ','])} ${w.value(d)}`,
  (w, d) => expression`${w.pick(['-', '+', '!', '~', 'typeof ', 'void '])}${w.value(d)}`,
  (w, d) => expression`${w.value(d)} ? ${w.value(d)} : ${w.value(d)}`,
  (w, d) => expression`say('${name(w)}', ${w.value(d)})`,
  (w, d) => expression`noisy('${name(w)}', ${w.value(d)})`,
  (w, d) => expression`counted('${name(w)}', ${w.value(d)})`,
  (w, d) => source`\`${w.pick(['', 'a', '-'])}\${${w.value(d)}}b\${${w.value(d)}}\``,
  (w, d) => expression`tag\`a\${${w.value(d)}}${w.pick(['', '\\n', '-'])}\${${w.value(d)}}\``,
  (w, d) => expression`${w.value(d)} in ${w.object(d)}`,
  (w, d) =>
    expression`${w.value(d)} instanceof ${w.variable('class') ?? w.pick(['Array', 'Object', 'Function', w.variable() ?? 'Map'])}`,
  assignment,
  assignment,
  update,
  (w, d) => expression`${w.object(d)}.${key(w)} ${w.pick(COMPOUND)} ${w.value(d)}`,
  (w, d) => expression`${w.object(d)}[${w.value(d)}] = ${w.value(d)}`,
  (w, d) => expression`${w.object(d)}[${literal(w)}] ${w.pick(COMPOUND)} ${w.value(d)}`,
  (w, d) => expression`delete ${w.object(d)}.${name(w)}`,
  (w, d) => expression`${assignmentPattern(w, d)}`,
  chain,
  chain,
  call,
  call,
  method,
  method,
  method,
  list,
  objectLiteral,
  construct,
  arrow,
  (w, d) => expression`${arrow(w, d)}(${values(w, d)})`,
  functionExpression,
  (w, d) => expression`[...${generatorExpression(w, d)}(${values(w, d)})]`,
  (w, d) => expression`${asyncArrow(w, d)}(${values(w, d)}).then(log, log)`,
  (w, d) => expression`class ${classBody(w, d)}`,
  (w, d) => expression`new (class ${classBody(w, d)})(${values(w, d)})`,
  surrounding,
  surrounding,
  reflection,
]

/** Any expression. */
export function value(w: Writer, depth: number): Source {
  return depth <= 0 || w.budget <= 0 ? w.pick(LEAVES)(w, 0) : w.pick(RULES)(w, depth - 1)
}

export function object(w: Writer, depth: number): Source {
  const known = w.variable(w.chance(0.8) ? 'object' : undefined)
  if (known !== undefined && w.chance(0.7)) return known
  if (depth > 0 && w.chance(0.3)) return expression`watched('${name(w)}', ${w.object(depth - 1)})`
  return depth > 0 ? objectLiteral(w, depth - 1) : expression`{ x: ${literal(w)}, ${name(w)}: ${literal(w)} }`
}

function assignment(w: Writer, depth: number): Source {
  const target = w.variable('value', true)
  if (target === undefined) return w.value(depth)
  const operator = w.pick(COMPOUND)
  return expression`${target} ${operator} ${operator === '=' ? w.value(depth) : literal(w)}`
}

function update(w: Writer, depth: number): Source {
  const target = w.variable('value', true)
  const place = target !== undefined && w.chance(0.6) ? target : source`${w.object(depth)}.${key(w)}`
  return w.chance(0.5)
    ? expression`${place}${w.pick(['++', '--'])}`
    : expression`${w.pick(['++', '--'])}${place}`
}

function call(w: Writer, depth: number): Source {
  const callee = w.variable('function')
  return callee === undefined || !w.place.mayCall
    ? w.value(depth)
    : expression`${callee}(${values(w, depth)})`
}

function construct(w: Writer, depth: number): Source {
  const callee = w.variable(w.chance(0.8) ? 'class' : 'function')
  return callee === undefined || !w.place.mayCall
    ? w.value(depth)
    : expression`new ${callee}(${values(w, depth)})`
}

/** What may stand only here. */
function surrounding(w: Writer, depth: number): Source {
  const { place } = w
  const rules: Rule[] = []
  if (place.isGenerator)
    rules.push(
      (_, d) => expression`yield ${w.value(d)}`,
      (_, d) => expression`yield* ${iterable(w, d)}`,
      (_, d) =>
        expression`yield* ${w.place.isAsync ? source`asyncIterable('${name(w)}', ${values(w, d)})` : iterable(w, d)}`,
    )
  if (place.isAsync)
    rules.push(
      (_, d) => expression`await ${w.value(d)}`,
      (_, d) => expression`await later('l', ${w.value(d)})`,
    )
  if (place.isInFunction)
    rules.push(() => w.pick(['this', 'this?.x', 'arguments[0]', 'arguments.length', 'new.target?.name']))
  if (place.isInFunction) rules.push((_, d) => expression`arguments[${w.pick(['0', '1'])}] = ${w.value(d)}`)
  if (place.isInMethod)
    rules.push(
      () => `super.${name(w)}`,
      (_, d) => expression`super.m?.(${values(w, d)})`,
      (_, d) => expression`super[${w.value(d)}] = ${w.value(d)}`,
      () => expression`super.${key(w)}++`,
    )
  for (const hidden of place.privateNames)
    rules.push(
      () => `this.${hidden}`,
      (_, d) => expression`${hidden} in ${w.object(d)}`,
      (_, d) => expression`${w.object(d)}?.${hidden}`,
      (_, d) => expression`this.${hidden} ${w.pick(COMPOUND)} ${w.value(d)}`,
    )
  return rules.length === 0 ? w.value(depth) : w.pick(rules)(w, depth)
}

function reflection(w: Writer, d: number): Source {
  return w.pick([
    () => expression`eval('var u = 1; u, ${w.variable() ?? 'u'}')`,
    () => expression`new Function('p', 'q = p', 'return [p, q, arguments.length]')(${values(w, d)})`,
    () => expression`Object.seal(${w.object(d)})`,
    () => expression`Reflect.set(${w.object(d)}, '${key(w)}', ${w.value(d)}, ${w.object(d)})`,
    () => expression`Reflect.get(${w.object(d)}, '${key(w)}', ${w.value(d)})`,
    () => expression`Object.setPrototypeOf(${w.object(d)}, ${w.object(d)})`,
    () => expression`Reflect.apply(${w.variable('function') ?? arrow(w, d)}, ${w.value(d)}, ${list(w, d)})`,
    () => expression`${w.variable('function') ?? arrow(w, d)}.bind(${w.value(d)}, ${w.value(d)})`,
    () => expression`new ${w.pick(['Uint8', 'Int16', 'Float32', 'Uint8Clamped'])}Array(${list(w, d)})`,
    () => expression`new Array(${w.pick(['3', ...(w.chance(0.1) ? ['-1'] : [])])}).concat(${values(w, d)})`,
    () => expression`JSON.parse('{"x": [1, {"y": "z"}]}', ${arrow(w, d)})`,
    () => expression`BigInt.asIntN(8, BigInt(${w.value(d)}))`,
    () => expression`String.raw\`a\${${w.value(d)}}\\n\``,
    () => expression`Symbol(${w.value(d)}).description`,
    () => expression`(0, eval)('typeof a')`,
    () => expression`/(?<p>[a-c])(?<q>\d)?/${w.pick(['', 'g', 'y', 'd'])}.exec(${w.value(d)})?.groups`,
    () =>
      expression`Array.prototype.${w.pick(['slice', 'concat', 'flat'])}.call(${w.object(d)}, ${w.value(d)})`,
    () => expression`Array.isArray(${w.value(d)})`,
    () => expression`new Error(${w.value(d)}, { cause: ${w.value(d)} })`,
    () => expression`(${w.value(d)}).constructor?.name`,
    () => expression`(${w.value(d)})?.toString()`,
    () => expression`(${w.value(d)}).toFixed?.(2)`,
    () => expression`Number(${w.value(d)}).toString(${w.pick(['2', '16', '36', ''])})`,
    () => expression`Object.keys(${w.object(d)})`,
    () => expression`Reflect.ownKeys(${w.object(d)})`,
    () => expression`Object.assign(${w.object(d)}, ${w.object(d)})`,
    () => expression`Object.fromEntries(Object.entries(${w.object(d)}))`,
    () => expression`Object.freeze(${w.object(d)})`,
    () =>
      expression`Object.create(${w.object(d)}, { y: { get() { return ${w.value(d)} }, enumerable: ${w.pick(['true', 'false'])} } })`,
    () =>
      expression`Object.defineProperty(${w.object(d)}, '${name(w)}', { value: ${w.value(d)}, writable: ${w.pick(['true', 'false'])} })`,
    () => expression`Object.getOwnPropertyDescriptors(${w.object(d)})`,
    () => expression`JSON.stringify(${w.value(d)}, ${w.chance(0.3) ? arrow(w, d) : 'null'})`,
    () => expression`Array.from(${iterable(w, d)}, ${arrow(w, d)})`,
    () => expression`Reflect.construct(${w.variable('class') ?? 'Array'}, ${list(w, d)})`,
    () => expression`Math.max(${values(w, d)})`,
    () => expression`Number(${w.value(d)})`,
    () => expression`String(${w.value(d)})`,
    () => expression`parseInt(${w.value(d)}, ${w.pick(['10', '16', '2'])})`,
  ])()
}
