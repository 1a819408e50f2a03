// A link is a program at a moment: `#v1.PROGRAM&host=node&at=log:3&panels=Code,Console` (or `at=time:90000`), or a question about it: `&mode=ask`; or it is a
// lesson, a list of scenarios and programs: `#lesson=timer-of-zero,v1.PROGRAM@node&item=2`. It stands in the part of the address that
// is never sent to a server. A stored link of every version must open for ever: test/scenario/link.test.ts has them.

import type { UserInput } from '../../hosts/browser/dom/behaviour/user-input'
import { type Said, said, sentence } from '../../syntax/said'
import { inputsFrom } from '../inputs'
import type { ScenarioHost } from '../scenario'
import { sumOfText } from '../titles'
import { pack, unpack } from './packing'

/**
 * A moment of a run: a line that is printed, the number of a step, or a virtual time in ms between two events. A line and a time
 * are found again where the steps before them are others.
 */
export type MomentLink =
  | { readonly kind: 'line'; readonly number: number }
  | { readonly kind: 'time'; readonly number: number }
  | { readonly kind: 'step'; readonly number: number }
  | { readonly kind: 'event'; readonly number: number }

export interface LinkedProgram {
  readonly source: string
  readonly inputs: readonly UserInput[]
  /** Which way is gone at each choice. */
  readonly choices: readonly number[]
}

export interface Link {
  /** Without one, the program that was shown last is meant: it may be too long for an address. */
  readonly program?: LinkedProgram | undefined
  readonly host?: ScenarioHost | undefined
  readonly moment?: MomentLink | undefined
  /** Names of the only panels to show. */
  readonly panels?: readonly string[] | undefined
  /** What is printed is asked before anything is shown. */
  readonly mode?: 'ask' | undefined
  readonly lesson?: LinkedLesson | undefined
  /** What else it says, and nobody understands. */
  readonly ignored?: readonly string[]
}

/** A scenario by its name, or a program. */
export interface LessonItem {
  readonly scenario?: string | undefined
  readonly program?: LinkedProgram | undefined
  readonly host?: ScenarioHost | undefined
}

export interface LinkedLesson {
  readonly items: readonly LessonItem[]
  /** Index of the one that is open. */
  readonly at: number
}

export interface BrokenLink {
  readonly kind: 'broken'
  /** What is wrong, and what to do. */
  readonly message: string
  readonly said: Said
}

const VERSION = 'v1.'

/** A program as it stands in a link. Plain programs are their text, others say what was done and chosen. */
export function programText({ source, inputs, choices }: LinkedProgram): string {
  const isPlain = inputs.length === 0 && choices.length === 0
  return VERSION + pack(isPlain ? `s${source}` : `j${JSON.stringify({ source, inputs, choices })}`)
}

/** The part of an address after `#`. */
export function linkText(program: string | undefined, link: Link): string {
  const { host, moment, panels, mode, lesson } = link
  const parts = [
    program,
    host && `host=${host}`,
    moment && momentText(moment),
    panels && `panels=${panels.map(encodeURIComponent).join()}`,
    lesson && `lesson=${lessonText(lesson.items)}`,
    lesson && lesson.at > 0 ? `item=${lesson.at + 1}` : undefined,
    mode && `mode=${mode}`,
  ]
  return parts.filter((part) => part !== undefined).join('&')
}

function momentText({ kind, number }: MomentLink): string {
  if (kind === 'line') return `at=log:${number}`
  return kind === 'time' ? `at=time:${number}` : `${kind}=${number}`
}

const itemText = ({ scenario = '', program, host }: LessonItem): string =>
  (program ? programText(program) : scenario) + (host ? `@${host}` : '')

/** With a sum at its end, so that a list that was cut is not taken for a shorter one. */
function lessonText(items: readonly LessonItem[]): string {
  const text = items.map(itemText).join()
  return `${text}~${sumOfText(text).toString(36)}`
}

/** Undefined where the address says nothing. */
export function parseLink(fragment: string): Link | BrokenLink | undefined {
  const text = fragment.replace(/^#/, '')
  if (text === '') return undefined
  const [first = '', ...others] = text.split('&')
  const isProgram = /^v\d+\./.test(first)
  const parameters = new URLSearchParams((isProgram ? others : [first, ...others]).join('&'))
  const lesson = lessonIn(parameters)
  if (lesson === 'cut') return cutOff()
  const rest = {
    host: hostFrom(parameters.get('host')),
    moment: momentIn(parameters),
    panels: panelsIn(parameters),
    ...(parameters.get('mode') === 'ask' && { mode: 'ask' as const }),
    ...(lesson && { lesson }),
    ...ignoredIn(parameters),
  }
  if (!isProgram) return rest
  if (!first.startsWith(VERSION))
    return broken(
      said`This link is of a newer version of Loopscope than this page. Reload the page, or open the link where it was made.`,
    )
  const program = programIn(first.slice(VERSION.length))
  return program ? { program, ...rest } : cutOff()
}

const UNDERSTOOD: ReadonlyMap<string, (value: string) => boolean> = new Map<
  string,
  (value: string) => boolean
>([
  ['host', (value) => hostFrom(value) !== undefined],
  ['mode', (value) => value === 'ask'],
  ...['at', 'step', 'event', 'panels', 'lesson', 'item'].map((name) => [name, () => true] as const),
])

function ignoredIn(parameters: URLSearchParams): Pick<Link, 'ignored'> {
  const ignored = [...parameters].filter(([name, value]) => !UNDERSTOOD.get(name)?.(value))
  return ignored.length === 0
    ? {}
    : { ignored: ignored.map(([name, value]) => (value ? `${name}=${value}` : name)) }
}

const broken = (told: Said): BrokenLink => ({ kind: 'broken', message: sentence(told), said: told })

const cutOff = (): BrokenLink =>
  broken(
    said`This link was cut off or changed on its way, so its program cannot be shown. Ask for it again, whole, or as a file.`,
  )

/** Undefined where the address has none. */
function lessonIn(parameters: URLSearchParams): LinkedLesson | 'cut' | undefined {
  const [, text, sum] = /^(.+)~([0-9a-z]+)$/.exec(parameters.get('lesson') ?? '~') ?? []
  if (!parameters.has('lesson')) return undefined
  if (text === undefined || sumOfText(text).toString(36) !== sum) return 'cut'
  const items = text.split(',').map(itemFrom)
  if (items.includes(undefined)) return 'cut'
  const at = Number(parameters.get('item') ?? 1) - 1
  return { items: items as readonly LessonItem[], at: items[at] ? at : 0 }
}

function itemFrom(text: string): LessonItem | undefined {
  const [what = '', hostName] = text.split('@')
  const host = hostFrom(hostName ?? null)
  const rest = host && { host }
  if (!what.startsWith(VERSION)) return /^[\w-]+$/.test(what) ? { scenario: what, ...rest } : undefined
  const program = programIn(what.slice(VERSION.length))
  return program && { program, ...rest }
}

function programIn(letters: string): LinkedProgram | undefined {
  const text = unpack(letters)
  if (text?.startsWith('s')) return { source: text.slice(1), inputs: [], choices: [] }
  if (!text?.startsWith('j')) return undefined
  const { source, inputs, choices } = JSON.parse(text.slice(1)) as {
    readonly [K in keyof LinkedProgram]?: unknown
  }
  if (typeof source !== 'string') return undefined
  return { source, inputs: inputsFrom(inputs), choices: numbersFrom(choices) }
}

const numbersFrom = (value: unknown): readonly number[] =>
  Array.isArray(value) && value.every((one) => Number.isInteger(one)) ? value : []

const hostFrom = (name: string | null): ScenarioHost | undefined =>
  name === 'browser' || name === 'node' ? name : undefined

function momentIn(parameters: URLSearchParams): MomentLink | undefined {
  const at = parameters.get('at') ?? ''
  const line = /^log:(\d+)$/.exec(at)?.[1]
  if (line) return { kind: 'line', number: Number(line) }
  const time = /^time:(\d+(?:\.\d+)?)$/.exec(at)?.[1]
  if (time) return { kind: 'time', number: Number(time) }
  for (const kind of ['step', 'event'] as const) {
    const number = parameters.get(kind)
    if (number !== null && /^\d+$/.test(number)) return { kind, number: Number(number) }
  }
  return undefined
}

function panelsIn(parameters: URLSearchParams): readonly string[] | undefined {
  const names = parameters.get('panels')
  return names === null ? undefined : names.split(',').filter((name) => name !== '')
}
