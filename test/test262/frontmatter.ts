// What a test says about itself. https://github.com/tc39/test262/blob/main/INTERPRETING.md#metadata

export interface Negative {
  readonly phase: 'parse' | 'resolution' | 'runtime'
  /** Name of the error's constructor. */
  readonly type: string
}

export interface Frontmatter {
  readonly flags: readonly string[]
  readonly features: readonly string[]
  readonly includes: readonly string[]
  readonly negative: Negative | undefined
}

export function readFrontmatter(source: string): Frontmatter {
  const text = (/\/\*---([\s\S]*?)---\*\//.exec(source)?.[1] ?? '').replaceAll(/\r\n?/g, '\n')
  return {
    flags: listOf(text, 'flags'),
    features: listOf(text, 'features'),
    includes: listOf(text, 'includes'),
    negative: negativeOf(text),
  }
}

/** A list in either of YAML's two forms: `[a, b]`, or a line for each. */
function listOf(text: string, key: string): string[] {
  const inline = new RegExp(`^ *${key}: *\\[([^\\]]*)\\]`, 'm').exec(text)?.[1]
  if (inline !== undefined) return inline.split(',').flatMap((item) => item.trim() || [])
  const block = new RegExp(`^ *${key}: *\\n((?: *- .*\\n?)+)`, 'm').exec(text)?.[1] ?? ''
  return [...block.matchAll(/- *(.*\S)/g)].map((item) => item[1]!)
}

function negativeOf(text: string): Negative | undefined {
  const block = /^negative: *\n((?: +.*\n?)+)/m.exec(text)?.[1]
  if (block === undefined) return undefined
  const phase = /phase: *(\S+)/.exec(block)?.[1] as Negative['phase']
  return { phase, type: /type: *(\S+)/.exec(block)?.[1] ?? '' }
}
