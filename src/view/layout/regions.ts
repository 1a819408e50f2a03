// The regions of the screen are named areas of one grid, which the style sheet arranges for each kind of screen.
// What it cannot know is computed here: how large the user wants them, and which have nothing in them.

export type Region =
  | 'code'
  | 'loop'
  | 'narration'
  | 'stack'
  | 'queues'
  | 'waiting'
  | 'strip'
  | 'output'
  | 'timeline'
  | 'record'

/** Panels that are closed until somebody opens them. */
export const DRAWERS = ['Timeline', 'Record', 'Watch'] as const

export type Drawer = (typeof DRAWERS)[number]

export const isDrawer = (name: string): name is Drawer => DRAWERS.some((drawer) => drawer === name)

/** What can be dragged: columns and rows, each in percent of the whole. */
export const SIZES = {
  code: { usual: 40, least: 15, most: 70 },
  stack: { usual: 15.6, least: 8, most: 40 },
  waiting: { usual: 19.2, least: 8, most: 40 },
  output: { usual: 26, least: 12, most: 70 },
  timeline: { usual: 42, least: 20, most: 75 },
  record: { usual: 27, least: 15, most: 50 },
} as const

export type Sized = keyof typeof SIZES

export type Sizes = { readonly [S in Sized]?: number }

/** Large letters need a wider stack. */
export const ON_PROJECTOR: Sizes = { stack: 19.5 }

export const SIZED = Object.keys(SIZES) as readonly Sized[]

export function within(sized: Sized, percent: number): number {
  const { least, most } = SIZES[sized]
  return Math.min(most, Math.max(least, percent))
}

/** Tracks of the grid. A region without panels takes no room; one of the others takes what is left. */
export function tracksOf(sizes: Sizes, present: ReadonlySet<Region>): { columns: string; rows: string } {
  const size = (sized: Sized) => sizes[sized] ?? SIZES[sized].usual
  const isThere = (region: Region) => present.has(region)
  /** What the drawers leave of a width or a height, the others share. */
  const rest = { width: isThere('record') ? 100 - size('record') : 100 }
  const percent = (sized: Sized) => `${(size(sized) * rest.width) / 100}%`
  const left = 'minmax(0, 1fr)'
  const hasMachine = (['stack', 'queues', 'waiting'] as const).some(isThere)
  const wide = (['queues', 'stack', 'waiting'] as const).find(isThere) ?? 'queues'
  const column = (region: 'stack' | 'queues' | 'waiting') => {
    if (region === wide) return left
    return isThere(region) && region !== 'queues' ? percent(region) : '0px'
  }
  const code = isThere('code') ? percent('code') : '0px'
  const record = isThere('record') ? `${size('record')}%` : '0px'
  const panels = hasMachine ? (isThere('timeline') ? 'minmax(152px, 1fr)' : left) : '0px'
  // Where the tracks do not all fit, these two are never the ones that shrink.
  const head = hasMachine && isThere('timeline') ? 'max-content' : 'auto'
  const least = isThere('timeline') ? 84 : 128
  const output = isThere('output') ? (hasMachine ? `minmax(${least}px, ${outputOf(size)}%)` : left) : '0px'
  const timeline = isThere('timeline') ? `minmax(84px, ${size('timeline')}%)` : '0px'
  return {
    columns: [code, column('stack'), column('queues'), column('waiting'), record].join(' '),
    rows: [head, head, panels, 'auto', output, timeline].join(' '),
  }

  function outputOf(of: typeof size): number {
    return isThere('timeline') ? (of('output') * (100 - of('timeline'))) / 100 : of('output')
  }
}
