// The picture of a moment as SVG: for files of the page, for the command line and the papers.

import { timeText } from '../duration'
import { explain } from '../explain'
import type { Words } from '../explain/in-english'
import { plainText } from '../explain/phrases'
import type { QueueEntry, Snapshot } from '../picture'
import type { Player } from '../player'
import type { Trace } from '../trace'
import { drawCode } from './draw-code'
import { DrawingSheet, widthOf, wrapped } from './drawing-sheet'
import type { Colour, PaletteName } from './palette'

/** What the picture says beside the program's own words and the record's sentence. */
export interface PictureWords {
  readonly stack: string
  readonly ticks: string
  readonly jobs: string
  readonly tasks: string
  readonly timers: string
  readonly console: string
  readonly start: string
  readonly line: (line: number) => string
  readonly more: (count: number) => string
}

export const englishPicture: PictureWords = {
  stack: 'Call stack',
  ticks: 'nextTick queue',
  jobs: 'Job queue',
  tasks: 'Task queue',
  timers: 'Timers',
  console: 'Console',
  start: 'Before the first step.',
  line: (line) => `line ${line}`,
  more: (count) => `and ${count} more`,
}

export const spanishPicture: PictureWords = {
  stack: 'Pila de llamadas',
  ticks: 'Cola de nextTick',
  jobs: 'Cola de trabajos',
  tasks: 'Cola de tareas',
  timers: 'Temporizadores',
  console: 'Consola',
  start: 'Antes del primer paso.',
  line: (line) => `línea ${line}`,
  more: (count) => `y ${count} más`,
}

export interface PictureOptions {
  readonly theme: PaletteName
  readonly words?: PictureWords
  /** The language of the record's sentences. */
  readonly sentences?: Words | undefined
  /** Virtual ms, where the moment is between two events. */
  readonly clock?: number | undefined
  /** "Step 12 of 42". */
  readonly caption?: string
}

export const PICTURE = { width: 1200, height: 675 } as const

const MARGIN = 24
const CODE_WIDTH = 500
const LEFT = CODE_WIDTH + 1
const RIGHT = PICTURE.width - MARGIN

export function drawMoment(player: Player, position: number, options: PictureOptions): string {
  const { trace } = player
  const snapshot = player.snapshotAt(position, undefined, options.clock)
  const sheet = new DrawingSheet(PICTURE.width, PICTURE.height, options.theme)
  drawOn(sheet, trace, snapshot, options)
  return sheet.toString(sentenceOf(trace, snapshot, options))
}

function sentenceOf(
  trace: Trace,
  { position, time }: Snapshot,
  { words = englishPicture, sentences }: PictureOptions,
): string {
  return position < 0 ? words.start : plainText(explain(trace, position, sentences, time).short)
}

/** Without the document around it: one of several pictures. */
export function drawOn(sheet: DrawingSheet, trace: Trace, snapshot: Snapshot, options: PictureOptions): void {
  const { words = englishPicture, caption } = options
  drawCode(sheet, trace.source, snapshot.span, { x: 0, y: 0, width: CODE_WIDTH, height: PICTURE.height })
  sheet.rect(CODE_WIDTH, 0, 1, PICTURE.height, 'hairline')
  const time = [caption, timeText(snapshot.time)].filter(Boolean).join(' · ')
  sheet.text(RIGHT, 34, time, { font: 'mono', size: 14, colour: 'ink-soft', anchor: 'end' })
  const sentence = wrapped(sentenceOf(trace, snapshot, options), RIGHT - LEFT - MARGIN, 'words', 21, 3)
  for (const [i, line] of sentence.entries())
    sheet.text(LEFT + MARGIN, 68 + i * 28, line, { size: 21, most: RIGHT - LEFT - MARGIN })
  new Machine(sheet, snapshot, words, trace, options.sentences?.nouns).draw()
}

interface Chip {
  readonly badge: string
  readonly label: string
  readonly note: string
}

interface Area {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

const CHIP = { height: 34, gap: 8 } as const
const TITLE = 30
const TOP = 150
const CONSOLE_TOP = 470

class Machine {
  constructor(
    private readonly sheet: DrawingSheet,
    private readonly snapshot: Snapshot,
    private readonly words: PictureWords,
    private readonly trace: Trace,
    private readonly nouns: Words['nouns'] | undefined,
  ) {}

  draw(): void {
    const { snapshot, words } = this
    const isNode = this.trace.host === 'node'
    const width = PICTURE.width - LEFT
    const stack = { x: LEFT, y: TOP, width: 200, height: CONSOLE_TOP - TOP }
    const queues = { x: LEFT + 201, y: TOP, width: 270, height: CONSOLE_TOP - TOP }
    const timers = { x: LEFT + 472, y: TOP, width: width - 472, height: CONSOLE_TOP - TOP }
    const frames = snapshot.stack
      .toReversed()
      .map((frame) => chip('', this.nameOf(frame), this.lineOf(frame.span)))
    this.column(words.stack, stack, 'stack', frames, snapshot.counts.stack)
    const rows = isNode ? 3 : 2
    const each = { ...queues, height: queues.height / rows }
    const queue = (index: number): Area => ({ ...each, y: queues.y + index * each.height })
    if (isNode)
      this.column(words.ticks, queue(0), 'job', snapshot.ticks.map(this.entry), snapshot.counts.ticks)
    this.column(words.jobs, queue(rows - 2), 'job', snapshot.jobs.map(this.entry), snapshot.counts.jobs)
    this.column(words.tasks, queue(rows - 1), 'task', snapshot.tasks.map(this.entry), snapshot.counts.tasks)
    const waiting = [
      ...snapshot.timers.map((timer) => chip(timer.badge, this.nameOf(timer), timeText(timer.due))),
      ...snapshot.shelves.map((entry) =>
        chip(entry.badge, this.nameOf(entry), entry.due === undefined ? '' : timeText(entry.due)),
      ),
    ]
    this.column(words.timers, timers, 'timer', waiting, snapshot.counts.timers + snapshot.counts.shelves)
    this.lines({ x: LEFT, y: CONSOLE_TOP, width, height: PICTURE.height - CONSOLE_TOP })
  }

  private readonly lineOf = (span: { readonly line: number } | undefined): string =>
    span === undefined ? '' : this.words.line(span.line)

  /** A name that the program gave stays. */
  private nameOf({ id, label }: { readonly id: number; readonly label: string }): string {
    return this.nouns?.shown(this.trace, id, label) ?? label
  }

  private readonly entry = (entry: QueueEntry): Chip =>
    chip(entry.kind === 'script' ? '' : entry.badge, this.nameOf(entry), this.lineOf(entry.span))

  private title(title: string, { x, y, width }: Area, count: number): void {
    this.sheet.rect(x, y, width, 1, 'hairline')
    this.sheet.text(x + MARGIN / 2, y + 21, title, { size: 14, isBold: true, most: width - 50 })
    if (count > 0)
      this.sheet.text(x + width - 12, y + 21, String(count), {
        font: 'mono',
        size: 13,
        colour: 'ink-soft',
        anchor: 'end',
      })
  }

  private column(title: string, area: Area, role: Colour, chips: readonly Chip[], count: number): void {
    this.title(title, area, count)
    this.sheet.rect(area.x + area.width, area.y, 1, area.height, 'hairline')
    const room = Math.floor((area.height - TITLE) / (CHIP.height + CHIP.gap))
    const isCut = count > room
    const shown = chips.slice(0, isCut ? Math.max(1, room - 1) : room)
    for (const [i, one] of shown.entries())
      this.chip(one, role, area, area.y + TITLE + i * (CHIP.height + CHIP.gap))
    if (!isCut) return
    const y = area.y + TITLE + shown.length * (CHIP.height + CHIP.gap) + 18
    this.sheet.text(area.x + 12, y, this.words.more(count - shown.length), { size: 13, colour: 'ink-soft' })
  }

  private chip({ badge, label, note }: Chip, role: Colour, area: Area, y: number): void {
    const { sheet } = this
    const x = area.x + 12
    const width = area.width - 24
    shapeOf(sheet, role, x, y, width)
    const isPointed = role === 'job' || role === 'timer'
    let left = x + (isPointed ? 14 : 12)
    if (badge !== '') {
      const badgeWidth = widthOf(badge, 'mono', 13) + 10
      sheet.rect(left, y + 8, badgeWidth, 18, role, { radius: role === 'timer' ? 9 : 2 })
      sheet.text(left + 5, y + 21.5, badge, { font: 'mono', size: 13, colour: 'paper', isBold: true })
      left += badgeWidth + 7
    }
    const right = x + width - (isPointed ? 14 : 10)
    const noteWidth = widthOf(note, 'mono', 12)
    const hasRoom = right - left - noteWidth > 60
    sheet.text(left, y + 21.5, label, {
      font: 'mono',
      size: 13,
      most: right - left - (hasRoom ? noteWidth + 8 : 0),
    })
    if (hasRoom)
      sheet.text(right, y + 21.5, note, { font: 'mono', size: 12, colour: 'ink-soft', anchor: 'end' })
  }

  /** The last lines that have room. */
  private lines(area: Area): void {
    const { sheet, snapshot, words } = this
    this.title(words.console, area, snapshot.counts.console)
    const room = Math.floor((area.height - TITLE - 8) / 24)
    for (const [i, { text, level, time }] of snapshot.console.slice(-room).entries()) {
      const y = area.y + TITLE + 18 + i * 24
      const isError = level === 'error' || level === 'uncaught'
      sheet.text(area.x + 12, y, text, {
        font: 'mono',
        size: 14.5,
        colour: isError ? 'danger' : 'ink',
        most: area.width - 24 - 90,
      })
      sheet.text(area.x + area.width - 12, y, timeText(time), {
        font: 'mono',
        size: 13,
        colour: 'ink-soft',
        anchor: 'end',
      })
    }
  }
}

const chip = (badge: string, label: string, note: string): Chip => ({ badge, label, note })

/** Each role has its own shape, so that it is never told by colour alone. */
function shapeOf(sheet: DrawingSheet, role: Colour, x: number, y: number, width: number): void {
  const { height } = CHIP
  switch (role) {
    case 'job': {
      const cut = 8
      sheet.polygon(
        [
          [x + cut, y],
          [x + width - cut, y],
          [x + width, y + height / 2],
          [x + width - cut, y + height],
          [x + cut, y + height],
          [x, y + height / 2],
        ],
        'raised',
        role,
      )
      return
    }
    case 'timer':
      sheet.rect(x, y, width, height, 'raised', { radius: height / 2, outline: role })
      return
    default:
      sheet.rect(x, y, width, height, 'raised', { radius: role === 'stack' ? 4 : 0, outline: role })
      sheet.rect(x, y, 4, height, role)
  }
}
