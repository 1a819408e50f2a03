// Options of the module `queue`, as the program wrote them: what is not known, or makes no sense, is said by its name.
import { nearest } from '../../../syntax/mistakes/near'
import { tableOf } from '../../../syntax/table'
import { PRESETS } from './presets'
import type { WorkerSettings } from './queue-worker'
import { type JobOptions, type Limiter, NO_JOB_OPTIONS, type Pause, type Rules } from './rules'

/** Said to the program as a TypeError. */
export class WrongOption extends Error {}

/** Values as they came through JSON; times that never come are the text "never". */
type Given = ReadonlyMap<string, unknown>

const givenIn = (text: string): Given => tableOf<unknown>(JSON.parse(text))

/** The name that was meant, or all that there are. */
function instead(name: string, known: readonly string[]): string {
  const meant = nearest(name, known)
  return meant === undefined ? `: there are ${known.join(', ')}.` : `. Did you mean ${meant}?`
}

class Fields {
  constructor(
    /** "createQueue". */
    private readonly where: string,
    private readonly given: Given,
    private readonly known: readonly string[],
  ) {
    for (const name of given.keys()) if (!known.includes(name)) throw this.unknown(name)
  }

  private unknown(name: string): WrongOption {
    return new WrongOption(`${this.where} knows no option ${name}${instead(name, this.known)}`)
  }

  private wrong(name: string, wanted: string): WrongOption {
    return new WrongOption(
      `${this.where}: ${name} is ${wanted}, not ${JSON.stringify(this.given.get(name))}.`,
    )
  }

  has(name: string): boolean {
    return (this.given.get(name) ?? null) !== null
  }

  number(name: string, least = 0): number | undefined {
    if (!this.has(name)) return undefined
    const value = this.given.get(name)
    if (value === 'never') return Number.POSITIVE_INFINITY
    if (typeof value !== 'number' || !(value >= least)) throw this.wrong(name, `a number from ${least}`)
    return value
  }

  whole(name: string, least = 0): number | undefined {
    const value = this.number(name, least)
    if (value !== undefined && value !== Number.POSITIVE_INFINITY && !Number.isSafeInteger(value))
      throw this.wrong(name, `a whole number from ${least}`)
    return value
  }

  text(name: string): string | undefined {
    if (!this.has(name)) return undefined
    const value = this.given.get(name)
    if (typeof value === 'number') return String(value)
    if (typeof value !== 'string' || value === '') throw this.wrong(name, 'a text')
    return value
  }

  flag(name: string): boolean | undefined {
    if (!this.has(name)) return undefined
    const value = this.given.get(name)
    if (typeof value !== 'boolean') throw this.wrong(name, 'true or false')
    return value
  }

  oneOf<const T extends string>(name: string, ...allowed: readonly T[]): T | undefined {
    if (!this.has(name)) return undefined
    const found = allowed.find((one) => one === this.given.get(name))
    if (found === undefined) throw this.wrong(name, allowed.map((one) => `'${one}'`).join(' or '))
    return found
  }

  /** A number is a fixed pause, a list has the pause after each failure. */
  pause(name: string): Pause | undefined {
    if (!this.has(name)) return undefined
    const value = this.given.get(name)
    const isTime = (one: unknown): one is number => typeof one === 'number' && one >= 0
    if (isTime(value)) return { kind: 'fixed', delay: value }
    if (Array.isArray(value) && value.length > 0 && value.every(isTime))
      return { kind: 'list', delays: value }
    const { type, delay = 1000 } = (typeof value === 'object' ? value : {}) as {
      type?: unknown
      delay?: unknown
    }
    const kind = (['fixed', 'exponential', 'linear'] as const).find((one) => one === type)
    if (kind === undefined || !isTime(delay))
      throw this.wrong(
        name,
        "a number of ms, a list of them, or { type: 'fixed', 'exponential' or 'linear', delay }",
      )
    return { kind, delay }
  }

  pair(name: string, first: string, second: string): readonly [number, number] | undefined {
    if (!this.has(name)) return undefined
    const value = this.given.get(name)
    const pair = tableOf<unknown>(typeof value === 'object' ? { ...value } : {})
    const [a, b] = [pair.get(first), pair.get(second)]
    if (typeof a !== 'number' || typeof b !== 'number' || !(a >= 1) || !(b >= 0))
      throw this.wrong(name, `{ ${first}, ${second} }, two numbers`)
    return [a, b]
  }
}

const RULE_OPTIONS = [
  'like',
  'attempts',
  'backoff',
  'onFailure',
  'deadLetter',
  'hold',
  'checkEvery',
  'maxStalled',
  'silence',
  'pollEvery',
  'notifies',
  'prefetch',
  'batch',
  'maxPriority',
  'deliveryLimit',
  'ttl',
  'retention',
  'maxLength',
  'dedupeFor',
  'twice',
  'limiter',
] as const

/** The rules of a queue, and its limit. */
export function rulesFrom(text: string): { readonly rules: Rules; readonly limiter: Limiter | undefined } {
  const fields = new Fields('createQueue', givenIn(text), RULE_OPTIONS)
  const like = fields.text('like') ?? 'plain'
  const preset = PRESETS.get(like)
  if (preset === undefined)
    throw new WrongOption(
      `createQueue knows no system ${JSON.stringify(like)}${instead(like, [...PRESETS.keys()])}`,
    )
  const batch = fields.pair('batch', 'size', 'timeout')
  const limit = fields.whole('deliveryLimit')
  const hasPriority = fields.has('maxPriority')
  const rules: Rules = {
    ...preset,
    attempts: limit === undefined ? (fields.whole('attempts', 1) ?? preset.attempts) : limit + 1,
    pause: fields.pause('backoff') ?? preset.pause,
    onFailure: fields.oneOf('onFailure', 'retry', 'requeue', 'nothing', 'reject') ?? preset.onFailure,
    deadLetter: fields.text('deadLetter') ?? preset.deadLetter,
    holdFor: fields.number('hold') ?? preset.holdFor,
    checkEvery: fields.number('checkEvery') ?? preset.checkEvery,
    maxStalled: fields.whole('maxStalled') ?? preset.maxStalled,
    silence: fields.number('silence') ?? preset.silence,
    pollEvery: fields.number('pollEvery') ?? preset.pollEvery,
    notifies: fields.flag('notifies') ?? preset.notifies,
    prefetch: fields.whole('prefetch') ?? preset.prefetch,
    batch: batch === undefined ? preset.batch : { size: batch[0], timeout: batch[1] },
    maxPriority: fields.whole('maxPriority', 1) ?? preset.maxPriority,
    ttl: fields.number('ttl') ?? preset.ttl,
    retention: fields.number('retention') ?? preset.retention,
    maxLength: fields.whole('maxLength', 1) ?? preset.maxLength,
    duplicatesFor: fields.number('dedupeFor') ?? preset.duplicatesFor,
    twice: fields.number('twice') ?? preset.twice,
    priority: hasPriority && preset.priority === 'none' ? 'larger' : preset.priority,
  }
  return { rules, limiter: limiterFrom(fields) }
}

function limiterFrom(fields: Fields): Limiter | undefined {
  const pair = fields.pair('limiter', 'max', 'duration')
  return pair && { max: pair[0], duration: pair[1] }
}

const JOB_OPTIONS = ['delay', 'priority', 'attempts', 'backoff', 'ttl', 'group', 'id'] as const

export function jobOptionsFrom(text: string): JobOptions {
  const fields = new Fields('add', givenIn(text), JOB_OPTIONS)
  return {
    delay: fields.number('delay') ?? 0,
    priority: fields.whole('priority', Number.MIN_SAFE_INTEGER),
    attempts: fields.whole('attempts', 1),
    backoff: fields.pause('backoff'),
    ttl: fields.number('ttl') ?? NO_JOB_OPTIONS.ttl,
    group: fields.text('group'),
    id: fields.text('id'),
  }
}

const WORKER_OPTIONS = [
  'name',
  'concurrency',
  'prefetch',
  'pollEvery',
  'checkEvery',
  'limiter',
  'renews',
  'activatesDelayed',
] as const

export function workerSettingsFrom(
  text: string,
  number: number,
  rules: Rules,
  isByHand: boolean,
): { readonly settings: WorkerSettings; readonly limiter: Limiter | undefined } {
  const fields = new Fields(isByHand ? 'consumer' : 'process', givenIn(text), WORKER_OPTIONS)
  const settings: WorkerSettings = {
    name: fields.text('name') ?? `worker ${number}`,
    concurrency: fields.whole('concurrency', 1) ?? (rules.takesAll ? 5 : 1),
    prefetch: fields.whole('prefetch'),
    pollEvery: fields.number('pollEvery') ?? rules.pollEvery,
    checkEvery: fields.number('checkEvery') ?? rules.checkEvery,
    isRenewing: fields.flag('renews') ?? rules.isRenewed,
    activatesDelayed: fields.flag('activatesDelayed') ?? false,
    isByHand,
  }
  return { settings, limiter: limiterFrom(fields) }
}
