// What survives a reload. Storage may be missing, full or forbidden; the page works without it.
import type { UserInput } from '../hosts/browser/dom/behaviour/user-input'
import { inputsFrom } from '../scenario/inputs'
import type { ScenarioHost } from '../scenario/scenario'
import type { Granularity } from '../trace/picture'
import { type Drawer, isDrawer, SIZED, type Sizes, within } from './layout/regions'
import { LANGUAGES, type Language } from './words/language'

export const GRANULARITIES = ['event', 'line', 'callback', 'output'] as const satisfies readonly Granularity[]
export const SPEEDS = [0.5, 1, 2, 4] as const
export const THEMES = ['auto', 'light', 'dark', 'contrast'] as const
export const HOSTS = ['browser', 'node'] as const satisfies readonly ScenarioHost[]

export type Speed = (typeof SPEEDS)[number]
export type Theme = (typeof THEMES)[number]

export interface Saved {
  readonly source: string
  readonly host: ScenarioHost
  /** What the user did to the simulated page, beside what the source says. */
  readonly inputs: readonly UserInput[]
  readonly granularity: Granularity
  readonly speed: Speed
  readonly theme: Theme
  readonly language: Language
  /** Names of panels. */
  readonly hiddenPanels: readonly string[]
  readonly openDrawers: readonly Drawer[]
  readonly sizes: Sizes
  /** Whether the strip of promises is unfolded. */
  readonly isStripOpen: boolean
}

const key = 'loopscope.v1'
const runningKey = 'loopscope.running'

export function loadSaved(storage: () => Storage, fallback: Saved): Saved {
  const stored = read(storage)
  return {
    source: typeof stored.source === 'string' ? stored.source : fallback.source,
    host: oneOf(HOSTS, stored.host, fallback.host),
    inputs: inputsFrom(stored.inputs),
    granularity: oneOf(GRANULARITIES, stored.granularity, fallback.granularity),
    speed: oneOf(SPEEDS, stored.speed, fallback.speed),
    theme: oneOf(THEMES, stored.theme, fallback.theme),
    language: oneOf(LANGUAGES, stored.language, fallback.language),
    hiddenPanels: namesFrom(stored.hiddenPanels),
    openDrawers: namesFrom(stored.openDrawers).filter(isDrawer),
    sizes: sizesFrom(stored.sizes),
    isStripOpen: stored.isStripOpen !== false,
  }
}

const keys = [
  'source',
  'host',
  'inputs',
  'granularity',
  'speed',
  'theme',
  'language',
  'hiddenPanels',
  'openDrawers',
  'sizes',
  'isStripOpen',
] as const satisfies (keyof Saved)[]

/** ms without a change before saving: longer than between two keys, short enough to lose little. */
const pauseInMs = 400

/** Saves what changed, once there is a pause. */
export class Saver {
  private pending: Saved | undefined
  private timeout: ReturnType<typeof setTimeout> | undefined

  private lastOwn: Saved | undefined

  constructor(private readonly storage: () => Storage) {}

  private own(before: Saved): Pick<Saved, 'source' | 'host' | 'inputs'> {
    this.lastOwn ??= before
    const { source, host, inputs } = this.lastOwn
    return { source, host, inputs }
  }

  /** A foreign text is not saved in the place of the user's own. */
  note(saved: Saved, before: Saved, isForeign = false): void {
    if (keys.every((name) => saved[name] === before[name])) return
    this.pending = isForeign ? { ...saved, ...this.own(before) } : saved
    if (!isForeign) this.lastOwn = saved
    clearTimeout(this.timeout)
    this.timeout = setTimeout(() => this.flush(), pauseInMs)
  }

  /** Saves at once what waits for a pause. */
  flush(): void {
    const { pending } = this
    if (pending === undefined) return
    this.pending = undefined
    clearTimeout(this.timeout)
    const saved = Object.fromEntries(keys.map((name) => [name, pending[name]]))
    attempt(() => this.storage().setItem(key, JSON.stringify(saved)))
  }
}

/** Notes that a run has begun, or ended. The note stays if the run crashes the page. */
export function markRun(storage: () => Storage, isRunning: boolean): void {
  attempt(() => (isRunning ? storage().setItem(runningKey, 'yes') : storage().removeItem(runningKey)))
}

/** A run never came to its end. */
export function wasCutOff(storage: () => Storage): boolean {
  let mark: string | null = null
  attempt(() => {
    mark = storage().getItem(runningKey)
  })
  return mark !== null
}

/** Where storage does not work nothing survives, and nothing else is lost. */
export function attempt(use: () => void): boolean {
  try {
    use()
    return true
  } catch {
    return false
  }
}

function read(storage: () => Storage): { readonly [K in keyof Saved]?: unknown } {
  try {
    const stored: unknown = JSON.parse(storage().getItem(key) ?? '{}')
    return typeof stored === 'object' && stored !== null ? stored : {}
  } catch {
    return {}
  }
}

export function oneOf<const T>(allowed: readonly T[], value: unknown, fallback: T): T {
  return allowed.find((one) => one === value) ?? fallback
}

const namesFrom = (stored: unknown): readonly string[] =>
  Array.isArray(stored) ? stored.filter((name) => typeof name === 'string') : []

function sizesFrom(stored: unknown): Sizes {
  const entries = typeof stored === 'object' && stored !== null ? Object.entries(stored) : []
  return Object.fromEntries(
    entries.flatMap(([name, percent]) => {
      const sized = SIZED.find((each) => each === name)
      return sized && typeof percent === 'number' ? [[sized, within(sized, percent)]] : []
    }),
  )
}
