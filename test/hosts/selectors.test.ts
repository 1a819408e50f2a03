// What selectors mean, in our browser and in the real one.
import { afterAll, expect, test } from 'vitest'
import { simulate } from '../../src/library'
import { PatientBrowser } from '../printed'
import { PAGE, SELECTORS } from './awkward-selectors'

/** Runs in both: the ids of what each selector finds. */
const FIND = `(selectors) => selectors.map((selector) => {
  try {
    return [...document.querySelectorAll(selector)].map((one) => one.id || one.localName).join(' ')
  } catch (error) {
    return error.name
  }
})`

const browser = new PatientBrowser()
afterAll(() => browser.stop())

test(`${SELECTORS.length} awkward selectors find what they find in Chromium`, async () => {
  const markup = `<!doctype html><html><head></head><body>${PAGE}</body></html>`
  const real: string[] = await browser.valueOf(markup, `(${FIND})(${JSON.stringify(SELECTORS)})`)
  const program = `document.body.innerHTML = ${JSON.stringify(PAGE)}
    console.log(JSON.stringify((${FIND})(${JSON.stringify(SELECTORS)})))`
  const ours: string[] = JSON.parse(simulate(program).output[0]!.text)
  const show = (found: readonly string[]) => found.map((ids, i) => `${SELECTORS[i]} → ${ids}`)
  expect(show(ours)).toEqual(show(real))
})
