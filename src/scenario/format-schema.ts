// The format of a scenario's file as a JSON Schema: docs/scenario.schema.json. Its bounds are those by which check judges a file.
import { FIELDS, type Field, fieldOf, partsOf } from './scenario'

interface FieldBounds {
  /** How many lines may say it. */
  readonly lines?: number
  /** Characters of a line. */
  readonly characters?: number
  /** What a line may say. */
  readonly words?: readonly string[]
  readonly description: string
}

export const BOUNDS = {
  title: { lines: 1, characters: 100, description: 'What the program shows.' },
  host: { lines: 1, words: ['both', 'browser', 'node'], description: 'Where it runs and prints the same.' },
  lesson: { characters: 400, description: 'Why it prints what it prints; all lines are one text.' },
  try: { lines: 2, characters: 300, description: 'Changes to try, one a line.' },
  goal: { characters: 300, description: 'What to build of it; all lines are one text.' },
} as const satisfies { readonly [F in Field]: FieldBounds }

/** A file as data: each field as the lines that say it, the program, and the lines that it prints. */
export interface ScenarioFile {
  readonly header: { readonly [F in Field]?: readonly string[] }
  readonly program: string
  /** Undefined where "// prints:" is missing. */
  readonly prints?: readonly string[]
}

export function scenarioFile(text: string): ScenarioFile {
  const parts = partsOf(text)
  const { lines, headerEnd, printsAt } = parts
  const said = FIELDS.map((field) => [field, fieldOf(parts, field)] as const)
  return {
    header: Object.fromEntries(said.filter(([, values]) => values.length > 0)),
    program: lines
      .slice(headerEnd, printsAt < 0 ? undefined : printsAt)
      .join('\n')
      .trim(),
    ...(printsAt >= 0 && { prints: lines.slice(printsAt + 1) }),
  }
}

const fieldSchema = ({ lines, characters, words, description }: FieldBounds) => ({
  description,
  type: 'array',
  minItems: 1,
  ...(lines !== undefined && { maxItems: lines }),
  items: {
    type: 'string',
    minLength: 1,
    ...(characters !== undefined && { maxLength: characters }),
    ...(words !== undefined && { enum: words }),
  },
})

export const scenarioSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'A scenario of Loopscope',
  description:
    'A file as data. header: of each field "// field: …", its lines. program: the text between header and "// prints:". prints: the comment lines below that; in a race "// or:" stands between two orders.',
  type: 'object',
  additionalProperties: false,
  required: ['header', 'program', 'prints'],
  properties: {
    header: {
      type: 'object',
      additionalProperties: false,
      required: ['host'],
      properties: Object.fromEntries(FIELDS.map((field) => [field, fieldSchema(BOUNDS[field])])),
    },
    program: { type: 'string', minLength: 1 },
    prints: { type: 'array', items: { type: 'string', pattern: '^//' } },
  },
}
