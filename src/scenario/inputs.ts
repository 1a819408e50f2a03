// Inputs that come from storage.
import type { UserInput } from '../hosts/browser/dom/behaviour/user-input'

/** What in a stored value are inputs; nothing else is kept. */
export function inputsFrom(value: unknown): readonly UserInput[] {
  return Array.isArray(value) ? value.flatMap((one) => inputFrom(one) ?? []) : []
}

type Stored = { readonly [K in 'at' | 'afterTask' | 'kind' | 'target' | 'value' | 'key']?: unknown }

function inputFrom(value: unknown): UserInput | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const { at, afterTask, kind, target, value: text, key } = value as Stored
  if (typeof at !== 'number' || !(at >= 0)) return undefined
  const moment = { at, ...(typeof afterTask === 'number' && { afterTask }) }
  if (kind === 'click' && typeof target === 'string') return { ...moment, kind, target }
  if (kind === 'input' && typeof target === 'string' && typeof text === 'string')
    return { ...moment, kind, target, value: text }
  if (kind !== 'key' || typeof key !== 'string') return undefined
  return { ...moment, kind, key, ...(typeof target === 'string' && { target }) }
}
