// Pictures that are drawn as SVG, as pixels: one as PNG, several as GIF.

import words from '@fontsource/atkinson-hyperlegible/files/atkinson-hyperlegible-latin-400-normal.woff2?inline'
import wordsBold from '@fontsource/atkinson-hyperlegible/files/atkinson-hyperlegible-latin-700-normal.woff2?inline'
import mono from '@fontsource/jetbrains-mono/files/jetbrains-mono-latin-400-normal.woff2?inline'
import monoBold from '@fontsource/jetbrains-mono/files/jetbrains-mono-latin-700-normal.woff2?inline'
import { PICTURE } from '../../trace/export/draw-moment'

const face = (family: string, weight: number, address: string): string =>
  `@font-face{font-family:'${family}';font-weight:${weight};src:url(${address})}`

const faces = [
  face('JetBrains Mono', 400, mono),
  face('JetBrains Mono', 700, monoBold),
  face('Atkinson Hyperlegible', 400, words),
  face('Atkinson Hyperlegible', 700, wordsBold),
].join('')

/** With the page's own letters: a picture has no others than those of the machine that shows it. */
export const withFonts = (svg: string): string => svg.replace('</title>', `</title><style>${faces}</style>`)

async function drawnOn(canvas: HTMLCanvasElement, svg: string): Promise<CanvasRenderingContext2D> {
  const address = URL.createObjectURL(new Blob([withFonts(svg)], { type: 'image/svg+xml' }))
  try {
    const image = new Image()
    image.src = address
    await image.decode()
    const context = canvas.getContext('2d', { willReadFrequently: true })!
    context.drawImage(image, 0, 0, canvas.width, canvas.height)
    return context
  } finally {
    URL.revokeObjectURL(address)
  }
}

function canvasOf(scale: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas')
  canvas.width = PICTURE.width * scale
  canvas.height = PICTURE.height * scale
  return canvas
}

/** Twice as sharp as it is large. */
export async function pngOf(svg: string): Promise<Blob> {
  const canvas = canvasOf(2)
  await drawnOn(canvas, svg)
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('No picture came of it.')))),
  )
}

export interface GifFrame {
  readonly svg: string
  readonly durationInMs: number
}

/** Few: a picture of ours has a dozen, and their mixtures at the edges of letters. */
const COLOURS = 64

/** `onProgress` says how many frames are done, and whether to go on. Undefined where it was given up. */
export async function gifOf(
  frames: readonly GifFrame[],
  onProgress: (done: number) => boolean,
): Promise<Blob | undefined> {
  const { GIFEncoder, quantize, applyPalette } = await import('gifenc')
  const canvas = canvasOf(0.75)
  const gif = GIFEncoder()
  for (const [i, { svg, durationInMs }] of frames.entries()) {
    const context = await drawnOn(canvas, svg)
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height)
    const palette = quantize(data, COLOURS, { format: 'rgb444' })
    gif.writeFrame(applyPalette(data, palette, 'rgb444'), canvas.width, canvas.height, {
      palette,
      delay: durationInMs,
    })
    if (!onProgress(i + 1)) return undefined
    await new Promise((turn) => setTimeout(turn))
  }
  gif.finish()
  return new Blob([gif.bytes()], { type: 'image/gif' })
}
