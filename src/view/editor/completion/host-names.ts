// What a simulated host has, as its own objects tell: test/view/host-names.test.ts asks them, and writes the lists anew with `-u`.
import type { ScenarioHost } from '../../../scenario/scenario'

export interface HostName {
  readonly name: string
  readonly kind: 'class' | 'function' | 'object' | 'value'
  /** Names after its dot. */
  readonly members: readonly Member[]
  /** Of a class: names after the dot of what it makes. */
  readonly instance: readonly Member[]
}

export interface Member {
  readonly name: string
  readonly isFunction: boolean
}

const lists: { readonly [H in ScenarioHost]?: () => Promise<{ readonly default: string }> } = {
  browser: () => import('./browser-names.txt?raw'),
  node: () => import('./node-names.txt?raw'),
}

const loaded = new Map<ScenarioHost, Promise<ReadonlyMap<string, HostName>>>()

/** By name. */
export function namesOf(host: ScenarioHost): Promise<ReadonlyMap<string, HostName>> {
  const list = loaded.get(host) ?? load(host)
  loaded.set(host, list)
  return list
}

async function load(host: ScenarioHost): Promise<ReadonlyMap<string, HostName>> {
  const text = (await lists[host]?.())?.default ?? ''
  const lines = text.split('\n').filter(Boolean).map(lineOf)
  const byName = new Map(lines.map((line) => [line.name, line]))
  return new Map(lines.map((line) => [line.name, { ...line, instance: instanceOf(line, byName) }]))
}

interface Line extends HostName {
  readonly parent: string | undefined
}

/** "class Promise: all() race() | then() catch()", "class Text extends Node: | data" */
function lineOf(line: string): Line {
  const colon = line.indexOf(':')
  const [kind, name, , parent] = line.slice(0, colon).split(' ')
  const [members = '', instance = ''] = line.slice(colon + 1).split('|')
  return {
    name: name!,
    kind: kind as HostName['kind'],
    members: membersIn(members),
    instance: membersIn(instance),
    parent,
  }
}

function instanceOf({ instance, parent }: Line, byName: ReadonlyMap<string, Line>): readonly Member[] {
  const above = parent === undefined ? undefined : byName.get(parent)
  return above ? [...instance, ...instanceOf(above, byName)] : instance
}

const membersIn = (words: string): readonly Member[] =>
  words
    .split(' ')
    .filter(Boolean)
    .map((word) => ({ name: word.replace('()', ''), isFunction: word.endsWith('()') }))
