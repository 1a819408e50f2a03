// A trace from data that may be anything: a file that somebody kept, or changed.
import * as v from 'valibot'
import { COLLECTIONS, ENTITY_KINDS, EVENT_KINDS } from './formats'
import { rowsOf } from './rows'
import { ENTITY_WORDS, EVENT_WORDS, WRITE_WORDS } from './schema'
import { type Formula, type Place, WRITTEN_KINDS } from './span'
import { BINDING_KINDS, BINDING_SCOPES } from './things/variables/format'
import { TRACE_VERSION, Trace } from './trace'

const text = v.string()
const whole = v.pipe(v.number(), v.safeInteger())
const formula: v.GenericSchema<Formula> = v.union([
  v.object({ name: text }),
  v.object({ value: v.union([text, v.number(), v.boolean(), v.null()]) }),
  v.object({ operator: text, operands: v.array(v.nullable(v.lazy(() => formula))) }),
])
const name = v.object({ name: text })
const place: v.GenericSchema<Place> = v.union([
  name,
  v.object({
    operator: v.picklist(['.', '?.']),
    operands: v.tuple([
      v.lazy(() => place),
      v.union([name, v.object({ value: v.union([text, v.number()]) })]),
    ]),
  }),
])
const written = v.object({
  kind: v.picklist(WRITTEN_KINDS),
  text,
  beside: v.optional(text),
  reads: v.array(place),
  formula: v.optional(formula),
  decider: v.optional(text),
  method: v.optional(v.object({ start: whole, line: whole, column: whole })),
})
const span = v.object({
  start: whole,
  end: whole,
  line: whole,
  column: whole,
  endLine: whole,
  written: v.optional(written),
})
const binding = v.object({
  name: text,
  kind: v.picklist(BINDING_KINDS),
  start: whole,
  end: whole,
  initializedAt: whole,
  scope: v.picklist(BINDING_SCOPES),
  owner: whole,
})

/** There may be millions, so they are not looked at one by one with a schema each. */
const rows = (width: number) =>
  v.pipe(
    v.custom<readonly number[]>((value) => Array.isArray(value) && value.every(isWord), 'Expected words'),
    v.check(({ length }) => length % width === 0, `Expected rows of ${width} words`),
  )

const isWord = (value: unknown): boolean => typeof value === 'number' && value >>> 0 === value

const serializedTrace = v.object({
  version: v.literal(TRACE_VERSION),
  source: text,
  host: v.picklist(['browser', 'node', 'ecmascript']),
  kinds: v.object({
    events: v.array(v.picklist(EVENT_KINDS)),
    entities: v.array(v.picklist(ENTITY_KINDS)),
    collections: v.array(v.picklist(COLLECTIONS)),
  }),
  spans: v.array(span),
  bindings: v.array(binding),
  events: rows(EVENT_WORDS),
  journal: rows(WRITE_WORDS),
  entities: rows(ENTITY_WORDS),
  details: v.array(v.unknown()),
  values: v.array(v.union([v.number(), text, v.object({ text })])),
  names: v.array(text),
  timeEvents: v.array(whole),
  times: v.array(v.number()),
  rules: v.exactOptional(v.picklist(['wrong', 'before-node-11'])),
})

/** Throws a TypeError for anything that is no trace of a version we know. */
export function deserializeTrace(value: unknown): Trace {
  if (typeof value !== 'object' || value === null || !('version' in value))
    throw new TypeError('This is not a Loopscope trace.')
  if (value.version !== TRACE_VERSION) {
    throw new TypeError(
      `This trace has version ${String(value.version)}; this Loopscope reads version ${TRACE_VERSION}. Record it again.`,
    )
  }
  const { success, output, issues } = v.safeParse(serializedTrace, value)
  if (!success) throw new TypeError(`This Loopscope trace is damaged: ${damage(issues[0])}.`)
  const { events, journal, entities } = output
  return new Trace({
    ...output,
    events: rowsOf(events, EVENT_WORDS),
    journal: rowsOf(journal, WRITE_WORDS),
    entities: rowsOf(entities, ENTITY_WORDS),
  })
}

/** Where it is, and what is wrong with it. */
function damage(issue: v.BaseIssue<unknown>): string {
  const path = v.getDotPath(issue)
  return `${path === null ? '' : `at ${path}, `}${issue.message.charAt(0).toLowerCase()}${issue.message.slice(1)}`
}
