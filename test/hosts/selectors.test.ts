// What selectors mean, in our browser and in the real one.
import { type Browser, chromium } from '@playwright/test'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { simulate } from '../../src/library'
import { browserFlags, requireBrowser } from '../find-browser.mjs'
import { PAGE, SELECTORS } from './awkward-selectors'

/** Runs in both: the ids of what each selector finds. */
const FIND = `(selectors) => selectors.map((selector) => {
  try {
    return [...document.querySelectorAll(selector)].map((one) => one.id || one.localName).join(' ')
  } catch (error) {
    return error.name
  }
})`

let browser: Browser

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: requireBrowser(), args: browserFlags })
})

afterAll(() => browser?.close())

test(`${SELECTORS.length} awkward selectors find what they find in Chromium`, async () => {
  const page = await browser.newPage()
  await page.goto('about:blank')
  await page.setContent(`<!doctype html><html><head></head><body>${PAGE}</body></html>`)
  const real: string[] = await page.evaluate(`(${FIND})(${JSON.stringify(SELECTORS)})`)
  const program = `document.body.innerHTML = ${JSON.stringify(PAGE)}
    console.log(JSON.stringify((${FIND})(${JSON.stringify(SELECTORS)})))`
  const ours: string[] = JSON.parse(simulate(program).output[0]!.text)
  const show = (found: readonly string[]) => found.map((ids, i) => `${SELECTORS[i]} → ${ids}`)
  expect(show(ours)).toEqual(show(real))
})
