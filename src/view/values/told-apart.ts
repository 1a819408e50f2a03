// Entries of a list that look alike are told apart by the call from which they come: "wait(10)".
import type { StandingFrame } from '../../trace/things/variables/read'
import type { Recording } from '../recording'

interface Entry {
  readonly id: number
  readonly label: string
  readonly span: { readonly start: number } | undefined
  readonly causedAt: number
}

/** By the ids of entries; those that look like no other are left out. */
export function toldApart(
  entries: readonly Entry[],
  recording: Recording | undefined,
): ReadonlyMap<number, string> {
  const calls = new Map<number, string>()
  if (!recording) return calls
  const looks = new Map<string, number>()
  const look = ({ label, span }: Entry) => `${label} ${span?.start}`
  for (const entry of entries) looks.set(look(entry), (looks.get(look(entry)) ?? 0) + 1)
  for (const entry of entries) {
    if (entry.span && looks.get(look(entry)) === 1) continue
    const call = callIn(recording.framesAt(entry.causedAt, { from: 0, count: 12 }))
    if (call) calls.set(entry.id, call)
  }
  return calls
}

/** The innermost function with a name, and with what it was called. */
function callIn(frames: readonly StandingFrame[]): string | undefined {
  const frame = frames.find(({ kind, label }) => kind === 'program' && /^[\p{L}\p{N}_$.#]+$/u.test(label))
  if (!frame) return undefined
  const values = frame.scopes
    .filter(({ kind }) => kind === 'function')
    .flatMap(({ variables }) => variables)
    .filter(({ kind }) => kind === 'parameter')
    .map(({ value }) => value.text)
  return `${frame.label}(${values.join(', ')})`
}
