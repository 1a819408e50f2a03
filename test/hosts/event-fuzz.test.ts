// Random programs about events of the document, in our browser and in the real one: many programs in one page, a frame each.
// EVENT_SEEDS=1000 asks for more of them.
import { afterAll, expect, test } from 'vitest'
import { simulate } from '../../src/library'
import { PatientBrowser } from '../printed'
import { generateEventProgram } from './event-programs'

const count = Number(process.env.EVENT_SEEDS ?? 60)
const seeds = Array.from({ length: count }, (_, i) => i + 1)

/** Names instead of objects, and a bound for events that fire events. */
const PRELUDE = `let fired = 0
const name = (t) => t === window ? 'window' : t === document ? 'document' : t === alone ? 'alone' : t?.id || t?.localName || t
`
const OURS = `const log = (...parts) => console.log(...parts.map(String))
addEventListener('error', (e) => { log('error', e.message); e.preventDefault() })
`

const browser = new PatientBrowser()
afterAll(() => browser.stop())

test(`${count} random programs fire their events as Chromium does`, {
  timeout: 300_000 + 100 * count,
}, async () => {
  const programs = seeds.map((seed) => PRELUDE + generateEventProgram(seed))
  const real: string[][] = await browser.valueOf('', `(${runInFrames})(${JSON.stringify(programs)})`)
  const ours = programs.map((program) => simulate(OURS + program).output.map(({ text }) => text))
  const differing = seeds.filter((_, i) => ours[i]!.join('\n') !== real[i]!.join('\n'))
  expect(differing).toEqual([])
})

/** Runs in the real page: a task of each frame inserts the program, so that only its script is on the stack. */
async function runInFrames(programs: readonly string[]): Promise<string[][]> {
  const results: string[][] = []
  for (const program of programs) {
    const frame = document.createElement('iframe')
    document.body.append(frame)
    const view = frame.contentWindow as Window & { log?: (...parts: unknown[]) => void }
    const lines: string[] = []
    view.document.write('<!doctype html><head></head><body></body>')
    view.document.close()
    await new Promise((done) => setTimeout(done))
    view.log = (...parts) => lines.push(parts.map(String).join(' '))
    view.addEventListener('error', (event) => {
      lines.push(`error ${event.message}`)
      event.preventDefault()
    })
    const script = view.document.createElement('script')
    script.textContent = program
    view.setTimeout(() => {
      view.document.head.append(script)
      script.remove()
    })
    await new Promise((done) => setTimeout(done, 20))
    frame.remove()
    results.push(lines)
  }
  return results
}
