// The four roles can be told apart and read: in light and dark, and by eyes that lack one kind of cone.
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

type Triple = readonly [number, number, number]

const css = readFileSync('src/view/tokens.css', 'utf8')
const contrastTheme = css.slice(css.indexOf("[data-theme='contrast']"))
const roles = ['stack', 'job', 'task', 'timer']
const inks = ['danger', 'warning', 'ink', 'ink-soft', 'code-keyword', 'code-literal', 'code-comment']

// Machado, Oliveira, Fernandes 2009, severity 1.0, on linear RGB.
const visions: { readonly [name: string]: readonly [Triple, Triple, Triple] } = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
}

describe.each(['light', 'dark'] as const)('the %s palette', (scheme) => {
  test.each([...roles, ...inks])('%s has a contrast of 4.5 on paper', (name) => {
    expect(contrast(colour(name, scheme), colour('paper', scheme))).toBeGreaterThanOrEqual(4.5)
  })

  test.each(inks)('%s has a contrast of 4.5 on raised surfaces', (name) => {
    expect(contrast(colour(name, scheme), colour('raised', scheme))).toBeGreaterThanOrEqual(4.5)
  })

  test.each(Object.keys(visions))('roles differ by 20 or more in %s vision', (vision) => {
    const seen = roles.map((role) => colour(role, scheme))
    expect(leastDistance(visions[vision]!, seen)).toBeGreaterThanOrEqual(20)
  })
})

describe.each(['light', 'dark'] as const)('the %s palette of high contrast', (scheme) => {
  const ofTheme = (name: string) => colour(name, scheme, contrastTheme)

  test.each([...roles, ...inks])('%s has a contrast of 7 on all that it stands on', (name) => {
    const ranges = roles.includes(name) ? [] : ['active-range', 'active-frame']
    for (const ground of ['paper', 'raised', ...ranges])
      expect(contrast(ofTheme(name), ofTheme(ground))).toBeGreaterThanOrEqual(7)
  })

  test.each(Object.keys(visions))('roles differ by 20 or more in %s vision', (vision) => {
    expect(leastDistance(visions[vision]!, roles.map(ofTheme))).toBeGreaterThanOrEqual(20)
  })
})

describe.each([
  ['light', css],
  ['dark', css],
  ['light', contrastTheme],
  ['dark', contrastTheme],
] as const)('states of jobs of a server in %s', (scheme, theme) => {
  const lab = readFileSync('src/view/lab/lab.module.css', 'utf8')
  const paper = colour('paper', scheme, theme)
  /** As its area in the chart shows it. */
  function areaOf(state: string): Triple {
    const role = new RegExp(String.raw`--${state}: var\(--(\w+)\)`).exec(lab)?.[1]
    const full = role === undefined ? colour(state, scheme, lab) : colour(role, scheme, theme)
    const rule = new RegExp(String.raw`\.band\[data-state='${state}'\] \{[^}]*\}`).exec(lab)![0]
    return over(full, paper, Number(/fill-opacity: ([\d.]+)/.exec(rule)?.[1] ?? 1))
  }
  const areas = [...['active', 'waiting', 'delayed', 'failed'].map(areaOf), paper]

  test.each(Object.keys(visions))('differ by 20 or more, and from paper, in %s vision', (vision) => {
    expect(leastDistance(visions[vision]!, areas)).toBeGreaterThanOrEqual(20)
  })
})

test('the distance agrees with the published examples of Sharma, Wu and Dalal', () => {
  expect(ciede2000([50, 2.6772, -79.7751], [50, 0, -82.7485])).toBeCloseTo(2.0425, 4)
  expect(ciede2000([2.0776, 0.0795, -1.135], [0.9033, -0.0636, -0.5514])).toBeCloseTo(0.9082, 4)
  expect(ciede2000([50, 2.5, 0], [58, 24, 15])).toBeCloseTo(19.4535, 4)
})

/** Between the two that are the most alike. */
function leastDistance(vision: readonly [Triple, Triple, Triple], colours: readonly Triple[]): number {
  const seen = colours.map((one) => labOf(seenWith(vision, one)))
  return Math.min(
    ...seen.flatMap((one, index) => seen.slice(index + 1).map((other) => ciede2000(one, other))),
  )
}

/** In linear RGB. */
function colour(name: string, scheme: 'light' | 'dark', theme = css): Triple {
  const match = new RegExp(`--${name}: light-dark\\(#(\\w{6}), #(\\w{6})\\)`).exec(theme)
  const hex = match![scheme === 'light' ? 1 : 2]!
  const channel = (at: number) => linear(Number.parseInt(hex.slice(at, at + 2), 16) / 255)
  return [channel(0), channel(2), channel(4)]
}

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
}

/** Mixed as a browser does, in sRGB. */
function over(above: Triple, below: Triple, opacity: number): Triple {
  const mixed = (a: number, b: number) => linear(encoded(a) * opacity + encoded(b) * (1 - opacity))
  return [mixed(above[0], below[0]), mixed(above[1], below[1]), mixed(above[2], below[2])]
}

const encoded = (part: number): number =>
  part <= 0.0031308 ? part * 12.92 : 1.055 * part ** (1 / 2.4) - 0.055

/** https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrast(one: Triple, other: Triple): number {
  const [darker, lighter] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (lighter! + 0.05) / (darker! + 0.05)
}

const luminance = ([r, g, b]: Triple) => 0.2126 * r + 0.7152 * g + 0.0722 * b

function seenWith(matrix: readonly [Triple, Triple, Triple], rgb: Triple): Triple {
  const channel = (row: Triple) => Math.min(1, Math.max(0, dot(row, rgb)))
  return [channel(matrix[0]), channel(matrix[1]), channel(matrix[2])]
}

const dot = (a: Triple, b: Triple) => a[0] * b[0] + a[1] * b[1] + a[2] * b[2]

/** CIELAB under D65. */
function labOf(rgb: Triple): Triple {
  const x = curve(dot([0.4124564, 0.3575761, 0.1804375], rgb) / 0.95047)
  const y = curve(dot([0.2126729, 0.7151522, 0.072175], rgb))
  const z = curve(dot([0.0193339, 0.119192, 0.9503041], rgb) / 1.08883)
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)]
}

const curve = (part: number) => (part > 216 / 24389 ? Math.cbrt(part) : ((24389 / 27) * part + 16) / 116)

/** Sharma, Wu, Dalal 2005, in their notation. */
function ciede2000([l1, a1, b1]: Triple, [l2, a2, b2]: Triple): number {
  const meanC = (Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2
  const g = 0.5 * (1 - saturation(meanC))
  const [c1, c2] = [Math.hypot(a1 * (1 + g), b1), Math.hypot(a2 * (1 + g), b2)]
  const [h1, h2] = [hue(b1, a1 * (1 + g)), hue(b2, a2 * (1 + g))]
  const turn = c1 * c2 === 0 ? 0 : ((h2 - h1 + 540) % 360) - 180
  const meanH = h1 + turn / 2
  const meanL = (l1 + l2) / 2
  const meanC2 = (c1 + c2) / 2
  const t =
    1 - 0.17 * cos(meanH - 30) + 0.24 * cos(2 * meanH) + 0.32 * cos(3 * meanH + 6) - 0.2 * cos(4 * meanH - 63)
  const dL = (l2 - l1) / (1 + (0.015 * (meanL - 50) ** 2) / Math.sqrt(20 + (meanL - 50) ** 2))
  const dC = (c2 - c1) / (1 + 0.045 * meanC2)
  const dH = (2 * Math.sqrt(c1 * c2) * sin(turn / 2)) / (1 + 0.015 * meanC2 * t)
  const angle = 60 * Math.exp(-(((((meanH + 360) % 360) - 275) / 25) ** 2))
  return Math.sqrt(dL ** 2 + dC ** 2 + dH ** 2 - 2 * saturation(meanC2) * sin(angle) * dC * dH)
}

const saturation = (c: number) => Math.sqrt(c ** 7 / (c ** 7 + 25 ** 7))
const hue = (b: number, a: number) => ((Math.atan2(b, a) * 180) / Math.PI + 360) % 360
const cos = (degrees: number) => Math.cos((degrees * Math.PI) / 180)
const sin = (degrees: number) => Math.sin((degrees * Math.PI) / 180)
