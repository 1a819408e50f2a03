// Shapes and texts of a picture as SVG. Sizes in pixels.
import { type Colour, PALETTES, type PaletteName } from './palette'

const MONO = "'JetBrains Mono', ui-monospace, Menlo, Consolas, 'DejaVu Sans Mono', monospace"
const WORDS = "'Atkinson Hyperlegible', system-ui, 'Segoe UI', 'DejaVu Sans', sans-serif"

/** Width of a character in parts of its height: of fixed-width letters exactly, of the others at most on average. */
const WIDTHS = { mono: 0.6, words: 0.54 } as const

export type Font = keyof typeof WIDTHS

export interface TextStyle {
  readonly font?: Font
  readonly size: number
  readonly colour?: Colour
  readonly isBold?: boolean
  readonly anchor?: 'start' | 'end'
}

export class DrawingSheet {
  private readonly shapes: string[] = []
  private readonly palette: (typeof PALETTES)[PaletteName]

  constructor(
    readonly width: number,
    readonly height: number,
    theme: PaletteName,
  ) {
    this.palette = PALETTES[theme]
  }

  rect(
    x: number,
    y: number,
    width: number,
    height: number,
    fill: Colour,
    { radius = 0, outline = '' as Colour | '' } = {},
  ): void {
    const stroke = outline === '' ? '' : ` stroke="${this.palette[outline]}" stroke-width="1.5"`
    const round = radius > 0 ? ` rx="${radius}"` : ''
    this.shapes.push(
      `<rect x="${x}" y="${y}" width="${Math.max(0, width)}" height="${height}"${round} fill="${this.palette[fill]}"${stroke}/>`,
    )
  }

  polygon(points: readonly (readonly [x: number, y: number])[], fill: Colour, outline?: Colour): void {
    const stroke = outline === undefined ? '' : ` stroke="${this.palette[outline]}" stroke-width="1.5"`
    this.shapes.push(`<polygon points="${points.join(' ')}" fill="${this.palette[fill]}"${stroke}/>`)
  }

  /** A line of text upon its base line, cut to a width. */
  text(x: number, y: number, text: string, style: TextStyle & { readonly most?: number }): void {
    const { font = 'words', size, colour = 'ink', isBold, anchor, most = Number.POSITIVE_INFINITY } = style
    const shown = cut(oneLine(text), most, font, size)
    if (shown === '') return
    const attributes = [
      `x="${x}" y="${y}" font-size="${size}" fill="${this.palette[colour]}"`,
      `font-family="${font === 'mono' ? MONO : WORDS}"`,
      isBold && 'font-weight="700"',
      anchor === 'end' && 'text-anchor="end"',
    ]
    this.shapes.push(
      `<text ${attributes.filter(Boolean).join(' ')} xml:space="preserve">${escaped(shown)}</text>`,
    )
  }

  /** What has been drawn, as a group without the element around it. */
  get content(): string {
    return this.shapes.join('\n')
  }

  /** A whole document; `description` is for who does not see it. */
  toString(description: string): string {
    return svgDocument(this.width, this.height, this.palette.paper, description, this.content)
  }
}

export const svgDocument = (
  width: number,
  height: number,
  paper: string,
  description: string,
  content: string,
): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img">
<title>${escaped(oneLine(description))}</title>
<rect width="${width}" height="${height}" fill="${paper}"/>
${content}
</svg>
`

export const widthOf = (text: string, font: Font, size: number): number =>
  [...text].length * size * WIDTHS[font]

/** As much as has room. */
export function cut(text: string, most: number, font: Font, size: number): string {
  if (widthOf(text, font, size) <= most) return text
  const room = Math.floor(most / (size * WIDTHS[font])) - 1
  return room < 1 ? '' : `${[...text].slice(0, room).join('')}…`
}

/** In lines that are as wide as there is room, and no more than so many. */
export function wrapped(text: string, most: number, font: Font, size: number, lines: number): string[] {
  const found: string[] = []
  let line = ''
  for (const word of oneLine(text).split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line !== '' && widthOf(longer, font, size) > most) {
      found.push(line)
      line = word
    } else line = longer
  }
  found.push(line)
  if (found.length <= lines) return found
  return [...found.slice(0, lines - 1), found.slice(lines - 1).join(' ')]
}

const oneLine = (text: string): string => text.replace(/\r?\n/g, '⏎').replaceAll('\t', '  ')

/** Marks that would break the document, or turn a line of it around, are left out. */
const escaped = (text: string): string =>
  text.replace(UNFIT, '').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

const UNFIT = /[\p{Cc}\p{Cs}\u{200e}\u{200f}\u{202a}-\u{202e}\u{2066}-\u{2069}\u{fffe}\u{ffff}]/gu
