// More about an error that nobody caught, where it can be told what the program meant.
import type * as t from '@babel/types'
import { absentMember, absentName, ELSEWHERE, NOT_SIMULATED } from '../hosts/absent-names'
import { absentFile } from '../hosts/program/absent-modules'
import { builtinNames } from '../hosts/program/node-module-names'
import { requestsWithoutRoute } from '../hosts/web/fetch/network'
import { getData, ObjectValue } from '../machine/objects/object'
import type { Agent } from '../machine/running/agent'
import type { Value } from '../machine/value'
import { strangeLetter } from '../syntax/mistakes/characters'
import { nearest } from '../syntax/mistakes/near'
import { type Said, said } from '../syntax/said'
import { missingElement, type Nodes } from './hints-about-elements'

/** An error that nobody caught. */
export interface Uncaught {
  /** "Uncaught TypeError: …". */
  readonly text: string
  /** Where it was thrown. */
  readonly node: t.Node | undefined
  /** What the program itself declares. */
  readonly declared: readonly string[]
  readonly nodes: Nodes
}

type Hint = (uncaught: Uncaught, agent: Agent) => Said | undefined

/** Hints about names come before hints about answers of the network. */
export function hintFor(uncaught: Uncaught, agent: Agent): Said | undefined {
  for (const hint of [
    missingName,
    missingModule,
    missingFile,
    missingOfHost,
    missingMethod,
    noElement,
    constant,
    newPromise,
    answerWithoutRoute,
    nothingThere,
  ]) {
    const found = hint(uncaught, agent)
    if (found !== undefined) return found
  }
  return undefined
}

const bodyOf = (text: string): string => text.replace(/^Uncaught (?:\(in promise\) )?/, '')

const missingName: Hint = ({ text, declared }, agent) => {
  const name = /^ReferenceError: (\S+) is not defined$/.exec(bodyOf(text))?.[1]
  if (name === undefined) return undefined
  return absentName(name, agent.host.name) ?? moduleName(name, agent) ?? meantName(name, declared, agent)
}

/** `fs.readFile(…)` without `require`: Node's console knows the modules by their names, a program does not. */
function moduleName(name: string, agent: Agent): Said | undefined {
  if (agent.host.name === 'ecmascript' || !builtinNames().includes(name)) return undefined
  return agent.host.name === 'node'
    ? said`${name} is a module of Node: write const ${name} = require('${name}') or import ${name} from '${name}'.`
    : said`${name} is a module of Node: choose the Node host, and write const ${name} = require('${name}') or import ${name} from '${name}'.`
}

function meantName(name: string, declared: readonly string[], agent: Agent): Said | undefined {
  const strange = strangeLetter(name)
  if (strange !== undefined) return said`The name ${name} has ${strange} in it.`
  const meant = /^[$@]/.test(name)
    ? nearest(name, declared)
    : nearest(name, [...declared, ...namesOf(agent.realm.globalObject)])
  if (meant === undefined && /^\$\w/.test(name))
    return said`Variables of PHP and shells begin with $; in JavaScript $ is a letter like others, and nothing is called ${name} here.`
  return meant === undefined ? nameElsewhere(name, agent) : said`Did you mean ${meant}?`
}

/** `doucment` in Node. */
function nameElsewhere(name: string, { host }: Agent): Said | undefined {
  const meant = nearest(name, [...ELSEWHERE.browser, ...ELSEWHERE.node, ...NOT_SIMULATED.keys()])
  const where = meant === undefined ? undefined : absentName(meant, host.name)
  return where && said`Did you mean ${meant!}? ${where}`
}

/** Names of an object and of what it inherits from. */
function namesOf(object: Value): string[] {
  const names: string[] = []
  let level: Value = object
  for (let depth = 0; level instanceof ObjectValue && depth < 8; depth++) {
    names.push(...level.ownKeys().filter((key) => typeof key === 'string'))
    level = level.prototype
  }
  return names
}

const MODULE_ERRORS =
  /(?:Failed to resolve module specifier ["']([^"']+)|Cannot find (?:package|module) ["']([^"']+))/

const missingModule: Hint = ({ text }, agent) => {
  const [, ...found] = MODULE_ERRORS.exec(text) ?? []
  const name = found.find((one) => one !== undefined)
  return name === undefined || /^[./]/.test(name) ? undefined : agent.host.modules.unresolved(name, '').hint
}

const FILE_ERRORS =
  /(?:imported module: http:\/\/localhost\/(\S+)$|Cannot find module '\/([^']+)' imported from|Cannot find module '\.\/([^']+)'\n)/

/** A file of the program's own. */
const missingFile: Hint = ({ text }, { moduleLoader }) => {
  const [, fetched, imported, required] = FILE_ERRORS.exec(text) ?? []
  const name = fetched ?? imported ?? (required && withEnding(required))
  if (name === undefined || moduleLoader === null) return undefined
  return moduleLoader.has(name)
    ? said`${name} is there, but not all that it imports.`
    : absentFile(name, `./${name}`, (other) => moduleLoader.has(other))
}

const withEnding = (name: string): string => (/\.\w+$/.test(name) ? name : `${name}.js`)

/** `new window.Worker()`, `self.caches.open()`, `navigator.clipboard.writeText()`: what the host's own objects do not have. */
const missingOfHost: Hint = ({ text, node }, agent) => {
  const culprit = culpritOf(text, node)
  if (culprit === undefined || !isMember(culprit)) return undefined
  const [object, name] = [pathOf(culprit.object), keyOf(culprit)]
  if (object === undefined || name === undefined) return undefined
  if (!GLOBAL_OBJECTS.has(object)) return absentMember(`${object}.${name}`)
  return absentName(name, agent.host.name) ?? meantName(name, [], agent)
}

const GLOBAL_OBJECTS = new Set(['window', 'globalThis', 'self', 'global'])

/** The expression whose value is not what it should be. */
function culpritOf(text: string, node: t.Node | undefined): t.Node | undefined {
  if (node === undefined || !/^TypeError: /.test(bodyOf(text))) return undefined
  if (/ is not (?:a function|a constructor)/.test(text) && 'callee' in node) return node.callee as t.Node
  if (!/Cannot read properties of undefined/.test(text)) return undefined
  const member = 'callee' in node ? (node.callee as t.Node) : node
  return isMember(member) ? member.object : undefined
}

const isMember = (node: t.Node): node is t.MemberExpression | t.OptionalMemberExpression =>
  node.type === 'MemberExpression' || node.type === 'OptionalMemberExpression'

function keyOf({ property, computed }: t.MemberExpression | t.OptionalMemberExpression): string | undefined {
  return !computed && property.type === 'Identifier' ? property.name : undefined
}

const pathOf = (node: t.Node): string | undefined => (node.type === 'Identifier' ? node.name : undefined)

/** `[1].foreach(…)`, `console.lg(…)`: a method that is nearly there. */
const missingMethod: Hint = ({ text, node, declared }, agent) => {
  const culprit = / is not a function/.test(text) ? culpritOf(text, node) : undefined
  const name = culprit && isMember(culprit) ? keyOf(culprit) : undefined
  if (name === undefined) return undefined
  const strange = strangeLetter(name)
  if (strange !== undefined) return said`The name ${name} has ${strange} in it.`
  const object = pathOf((culprit as t.MemberExpression).object)
  const isGlobal = object !== undefined && !declared.includes(object)
  const owner = isGlobal ? getData(agent.realm.globalObject, object) : undefined
  if (isGlobal && object === 'process') return meantOf([nearest(name, METHODS_OF_PROCESS)])
  if (!(owner instanceof ObjectValue)) return meantOf([nearMethod(name, agent)])
  const meant = nearestOf(owner, name)
  return meantOf(meant === undefined ? lengthened(name, namesOf(owner)) : [meant])
}

const noElement: Hint = ({ text, node, nodes }, agent) => missingElement(text, node, nodes, agent)

const METHODS_OF_PROCESS =
  'nextTick on once off emit exit cwd chdir uptime hrtime memoryUsage cpuUsage emitWarning kill abort'.split(
    ' ',
  )

/** At most two names. */
function meantOf([one, other]: readonly (string | undefined)[]): Said | undefined {
  if (one === undefined) return undefined
  return other === undefined ? said`Did you mean ${one}?` : said`Did you mean ${one} or ${other}?`
}

/** `Math.rnd`: names that have its letters in their order, and more, where there are no more than two. */
function lengthened(name: string, names: readonly string[]): string[] {
  const isMeant = (longer: string) => {
    let found = 0
    for (const letter of longer) if (letter === name[found]) found++
    return longer[0] === name[0] && found === name.length
  }
  const all = name.length < 3 ? [] : [...new Set(names.filter(isMeant))]
  return all.length > 2 ? [] : all
}

/** `a = 2` where there is a `const a`. */
const constant: Hint = ({ text }) =>
  bodyOf(text) === 'TypeError: Assignment to constant variable.'
    ? said`What is declared with const keeps its value: declare it with let if it gets another.`
    : undefined

/** `new Promise()`, `Promise(…)`. */
const newPromise: Hint = ({ text }) =>
  /^TypeError: Promise (?:resolver .* is not a function|constructor cannot be invoked without 'new')/.test(
    bodyOf(text),
  )
    ? said`A promise is made with a function that settles it: new Promise((resolve, reject) => { … }).`
    : undefined

/** Where the object is known, even a short name can be told: `console.lg`. */
const nearestOf = (owner: ObjectValue, name: string): string | undefined =>
  nearest(name, namesOf(owner)) ?? (name.length > 1 ? nearest(name, namesOf(owner), 1) : undefined)

/** A short name can be told only if it lacks one letter. */
const nearMethod = (name: string, agent: Agent): string | undefined =>
  nearest(name, commonMethods(agent)) ??
  (/^\w{3}$/.test(name) ? commonMethods(agent).find((method) => isOneLetterMore(method, name)) : undefined)

const isOneLetterMore = (longer: string, name: string): boolean =>
  longer.length === name.length + 1 &&
  longer[0] === name[0] &&
  [...longer].some((_, i) => longer.slice(0, i) + longer.slice(i + 1) === name)

/** Methods of the kinds of values that programs mostly have. */
const commonMethods = ({ realm }: Agent): string[] =>
  (['Array', 'String', 'Promise', 'Map', 'Set', 'Number', 'Date'] as const).flatMap((name) =>
    namesOf(realm.intrinsics[`${name}.prototype`]),
  )

/** The program wants more of an answer than the network made up for it. */
const answerWithoutRoute: Hint = ({ text }, agent) => {
  const request = requestsWithoutRoute(agent)[0]
  if (request === undefined || !/^TypeError: /.test(bodyOf(text))) return undefined
  return said`No comment says what ${request.label} answers, so it was answered with ${request.body}. Say it with a line like // route: ${request.label} [{"name":"Tom"}]`
}

/** `user.address.city` where there is no address. */
const nothingThere: Hint = ({ text, node }) => {
  const [, what, name] =
    /^TypeError: Cannot (?:read|set) properties of (undefined|null) \((?:reading|setting) '(.+)'\)$/.exec(
      bodyOf(text),
    ) ?? []
  if (node === undefined || what === undefined || name === undefined) return undefined
  const [member, ...others] = membersWithin(node).filter((one) => keyOf(one) === name)
  const object = member && others.length === 0 ? writtenPath(member.object) : undefined
  return object === undefined ? undefined : said`${object} is ${what} there, so it has no ${name}.`
}

type Member = t.MemberExpression | t.OptionalMemberExpression

/** From the last to the first: of `a.b.c()` these are `a.b.c` and `a.b`. */
function membersWithin(node: t.Node): readonly Member[] {
  if (node.type === 'AssignmentExpression') return membersWithin(node.left)
  if ('callee' in node) return membersWithin(node.callee as t.Node)
  return isMember(node) ? [node, ...membersWithin(node.object)] : []
}

/** As the program writes it, where it is made of names alone. */
function writtenPath(node: t.Node): string | undefined {
  if (node.type === 'ThisExpression') return 'this'
  if (!isMember(node)) return pathOf(node)
  const [object, name] = [writtenPath(node.object), keyOf(node)]
  return object === undefined || name === undefined ? undefined : `${object}.${name}`
}
