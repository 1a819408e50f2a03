// Every moment of every program of the tests can be looked at: its picture does not mix things up, and its sentence is true.
// Of a record with more positions than MOST only every so-manieth is visited; `npm run verify` visits them all.
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import {
  CharacterData,
  type ElementObject,
  NODE_TYPES,
  type NodeObject,
} from '../../src/hosts/browser/dom/tree/node'
import { type Run, simulate } from '../../src/library'
import { Recorder } from '../../src/record/recorder'
import type { documentWriter } from '../../src/record/writers/document'
import { COLLECTIONS } from '../../src/trace/formats'
import type { NodeView, PromiseView, Snapshot } from '../../src/trace/picture'
import { Player } from '../../src/trace/player'
import { NOTHING } from '../../src/trace/schema'
import type { Trace } from '../../src/trace/trace'
import { isThorough } from '../thorough'
import { Checker } from './sentences/check'
import { otherPrograms, queuePrograms } from './sentences/programs'

const MOST = isThorough ? Number.POSITIVE_INFINITY : 10

/** Trees may be large, so only the first ones are noted. */
const MOST_TREES = 300

/** What the engine's own document was after each event that changed it. */
let documents: Map<number, string>

beforeAll(() => {
  const writer = Recorder.prototype as Recorder & typeof documentWriter
  const { nodeChanged } = writer
  vi.spyOn(writer, 'nodeChanged').mockImplementation(function (this: Recorder, ...args) {
    nodeChanged.apply(this, args)
    const { document } = args[1] as NodeObject
    if (documents.size < MOST_TREES) documents.set(this.log.lastEvent, treeOf(document))
  })
})

afterAll(() => vi.restoreAllMocks())

/** Programs of the oracle are visited in one of their hosts by turns, and in all where a run is thorough. */
const visited = [...otherPrograms(), ...queuePrograms(isThorough)].map((program, i) => {
  const { name, hosts } = program
  const isByTurns = name.startsWith('test/oracle/') && !isThorough
  return isByTurns ? { ...program, hosts: [hosts[i % hosts.length]!] } : program
})

describe.for(visited)('$name', ({ source, hosts, record }) => {
  test.for(hosts)('in %s', (host) => {
    documents = new Map()
    const run = simulate(source, { host, ...(record && { record }) })
    if (run.trace === undefined) return
    visit(run, run.trace)
    expect(new Checker().check(run.trace)).toEqual([])
  })
})

function visit(run: Run, trace: Trace): void {
  const player = new Player(trace)
  const replay = new Replay(trace)
  const settled = new Map<number, PromiseView>()
  for (const position of positionsOf(trace)) {
    const picture = player.snapshotAt(position)
    replay.goTo(position)
    expect(countsOf(picture)).toEqual(replay.counts())
    expect(picture.counts.console).toBe(run.output.filter(({ at }) => at <= position).length)
    expect(picture.console.at(-1)?.text).toBe(run.output[picture.counts.console - 1]?.text)
    for (const promise of player.promisesAt(position)) staysAsItIs(promise, settled)
    const document = documents.get(position)
    if (document !== undefined && isWhole(picture.document!))
      expect(treeOfView(picture.document!)).toBe(document)
    if (position >= 0) agreesWithItsEvent(player, picture)
  }
}

function positionsOf(trace: Trace): number[] {
  const stride = Math.max(1, Math.ceil(trace.length / MOST))
  const positions: number[] = []
  for (let position = -1; position < trace.length - 1; position += stride) positions.push(position)
  return [...positions, trace.length - 1]
}

/** A promise that has settled keeps its state and its result. */
function staysAsItIs(promise: PromiseView, settled: Map<number, PromiseView>): void {
  const known = settled.get(promise.id)
  if (known !== undefined) expect(promise).toEqual(known)
  else if (promise.state !== 'pending') settled.set(promise.id, promise)
}

/** What an event says of a thing is what the picture shows of it. */
function agreesWithItsEvent(player: Player, picture: Snapshot): void {
  const { trace } = player
  const { position } = picture
  const subject = trace.subjectAt(position)
  const before = () => player.snapshotAt(position - 1)
  switch (picture.kind) {
    case 'context-pushed':
    case 'context-resumed':
      expect(picture.stack.at(-1)?.id).toBe(subject)
      break
    case 'job-started':
      expect([before().jobs[0]?.id, before().ticks[0]?.id]).toContain(subject)
      expect(picture.loop.running?.id).toBe(subject)
      break
    case 'variable-declared':
    case 'variable-assigned':
      expect(trace.data.bindings[subject]?.name).toMatch(/./)
      expect(trace.writeAt(trace.writesOf(position)[0]).key).toBe(subject)
      break
    case 'property-assigned':
      expect(trace.writeAt(trace.writesOf(position)[0]).target).toBe(subject)
      expect(picture.document).toEqual(before().document)
      break
    case 'line-printed':
      expect(picture.console.at(-1)?.id).toBe(subject)
      break
  }
}

const COUNTED = ['stack', 'jobs', 'ticks', 'tasks', 'timers', 'console', 'shelves'] as const

const countsOf = ({ counts }: Snapshot) => COUNTED.map((name) => [name, counts[name]])

/** The collections at a position as the journal says them, write by write. */
class Replay {
  private readonly lists = COUNTED.map(() => new Set<number>())
  private writes = 0

  constructor(private readonly trace: Trace) {}

  goTo(position: number): void {
    const end = position < 0 ? 0 : this.trace.writesOf(position)[1]
    for (; this.writes < end; this.writes++) {
      const { target, key, value } = this.trace.writeAt(this.writes)
      const list = this.lists[COUNTED.indexOf(COLLECTIONS[target] as (typeof COUNTED)[number])]
      if (value === NOTHING) list?.delete(key)
      else list?.add(key)
    }
  }

  counts() {
    return COUNTED.map((name, i) => [name, this.lists[i]!.size])
  }
}

// The same words for the engine's tree and for the picture's. The record does not know the order of attributes.

const isWhole = ({ isCut, children }: NodeView): boolean => !isCut && children.every(isWhole)

function treeOf(node: NodeObject): string {
  if (node.nodeType === NODE_TYPES.ELEMENT_NODE) {
    const { localName, attributes } = node as ElementObject
    return element(localName, [...attributes], node.children.map(treeOf))
  }
  return `${node.nodeName} ${node instanceof CharacterData ? node.data : ''}(${node.children.map(treeOf)})`
}

function treeOfView({ name, text, attributes, children }: NodeView): string {
  if (!name.startsWith('#')) return element(name, Object.entries(attributes), children.map(treeOfView))
  return `${name} ${text}(${children.map(treeOfView)})`
}

const element = (
  name: string,
  attributes: readonly [string, string][],
  children: readonly string[],
): string => `<${name} ${JSON.stringify(attributes.toSorted())}>(${children})`
