// The regions of the screen are named areas of one grid, which the style sheet arranges for each kind of screen.
// What it cannot know is computed here: how large the user wants them, and which have nothing in them.

export type Region = 'code' | 'loop' | 'narration' | 'stack' | 'queues' | 'waiting' | 'strip' | 'output'

/** What can be dragged: three columns and a row, each in percent of the whole. */
export const SIZES = {
  code: { usual: 40, least: 15, most: 70 },
  stack: { usual: 15.6, least: 8, most: 40 },
  waiting: { usual: 19.2, least: 8, most: 40 },
  output: { usual: 26, least: 12, most: 70 },
} as const

export type Sized = keyof typeof SIZES

export type Sizes = { readonly [S in Sized]?: number }

export const SIZED = Object.keys(SIZES) as readonly Sized[]

export function within(sized: Sized, percent: number): number {
  const { least, most } = SIZES[sized]
  return Math.min(most, Math.max(least, percent))
}

/** Tracks of the grid. A region without panels takes no room; one of the others takes what is left. */
export function tracksOf(sizes: Sizes, present: ReadonlySet<Region>): { columns: string; rows: string } {
  const percent = (sized: Sized) => `${sizes[sized] ?? SIZES[sized].usual}%`
  const left = 'minmax(0, 1fr)'
  const isThere = (region: Region) => present.has(region)
  const hasMachine = (['stack', 'queues', 'waiting'] as const).some(isThere)
  const wide = (['queues', 'stack', 'waiting'] as const).find(isThere) ?? 'queues'
  const column = (region: 'stack' | 'queues' | 'waiting') => {
    if (region === wide) return left
    return isThere(region) && region !== 'queues' ? percent(region) : '0px'
  }
  const code = isThere('code') ? percent('code') : '0px'
  const panels = hasMachine ? left : '0px'
  const output = isThere('output') ? (hasMachine ? `minmax(128px, ${percent('output')})` : left) : '0px'
  return {
    columns: [code, column('stack'), column('queues'), column('waiting')].join(' '),
    rows: ['auto', 'auto', panels, 'auto', output].join(' '),
  }
}
