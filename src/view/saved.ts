// What survives a reload. Storage may be missing, full or forbidden; the page works without it.
import type { UserInput } from '../hosts/browser/dom/user-input'
import { inputsFrom } from '../scenario/inputs'
import type { ScenarioHost } from '../scenario/scenario'
import type { Granularity } from '../trace/picture'

export const GRANULARITIES = ['event', 'line', 'callback', 'output'] as const satisfies readonly Granularity[]
export const SPEEDS = [0.5, 1, 2, 4] as const
export const THEMES = ['auto', 'light', 'dark'] as const
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
}

const key = 'loopscope.v1'

export function loadSaved(storage: () => Storage, fallback: Saved): Saved {
  const stored = read(storage)
  return {
    source: typeof stored.source === 'string' ? stored.source : fallback.source,
    host: oneOf(HOSTS, stored.host, fallback.host),
    inputs: inputsFrom(stored.inputs),
    granularity: oneOf(GRANULARITIES, stored.granularity, fallback.granularity),
    speed: oneOf(SPEEDS, stored.speed, fallback.speed),
    theme: oneOf(THEMES, stored.theme, fallback.theme),
  }
}

export function save(storage: () => Storage, saved: Saved): void {
  const { source, host, inputs, granularity, speed, theme } = saved
  try {
    storage().setItem(key, JSON.stringify({ source, host, inputs, granularity, speed, theme }))
  } catch {
    // Then nothing survives, and nothing else is lost.
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

function oneOf<const T>(allowed: readonly T[], value: unknown, fallback: T): T {
  return allowed.find((one) => one === value) ?? fallback
}
