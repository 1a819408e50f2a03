// `npm run measure`: how fast the built page is in Chromium, against our goals. Times depend on the machine, so no test asks for them.
import { chromium } from '@playwright/test'
import { browserFlags, requireBrowser } from '../find-browser.mjs'
import { servePage } from './served.mjs'

/** Events in a record that is long. */
const LONG = `const work = []
for (let i = 0; i < 60000; i++) { work.push(i * 2) }
for (let i = 0; i < 300; i++) setTimeout(() => { Promise.resolve(i).then((n) => n + 1) }, i % 50)
console.log(work.length)
`

/** The program is scrolled to the line that runs. */
const MOVES = '.cm-scroller *'

/** Counts frames, what moves without being asked to, and tasks that keep the page from answering. */
/** @param {string} moves */
function watch(moves) {
  /** @type {any} */
  const seen = { frames: [], shifts: [], longTasks: [], usableAt: undefined }
  Object.assign(globalThis, { seen })
  /** @param {number} time */
  const frame = (time) => {
    seen.frames.push(time)
    const button = document.querySelector('[data-main=true]:not([aria-disabled=true])')
    if (button) seen.usableAt ??= performance.now()
    requestAnimationFrame(frame)
  }
  requestAnimationFrame(frame)
  /** @param {string} type @param {(entry: any) => void} note */
  const observe = (type, note) =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true })
  observe('layout-shift', (entry) =>
    seen.shifts.push({
      time: entry.startTime,
      value: entry.value,
      what: entry.sources
        .map((/** @type {any} */ { node }) => (node instanceof Element ? node : node?.parentElement))
        .filter((/** @type {any} */ element) => element && !element.closest(moves))
        .map((/** @type {any} */ element) => element.className || element.nodeName),
    }),
  )
  observe('longtask', ({ startTime, duration }) => seen.longTasks.push({ time: startTime, duration }))
}

/** @param {number[]} numbers */
const sumOf = (numbers) => numbers.reduce((sum, number) => sum + number, 0)

/**
 * What was seen while something was done.
 * @param {import('@playwright/test').Page} page @param {() => Promise<void>} work
 */
async function during(page, work) {
  const from = await page.evaluate(() => performance.now())
  await work()
  const to = await page.evaluate(() => performance.now())
  const { frames, shifts, longTasks } = /** @type {any} */ (await page.evaluate('globalThis.seen'))
  /** @param {number} time */
  const isWithin = (time) => time >= from && time <= to
  const moved = shifts.filter((/** @type {any} */ { time, what }) => isWithin(time) && what.length > 0)
  return {
    framesPerSecond: (1000 * frames.filter(isWithin).length) / (to - from),
    shift: sumOf(moved.map((/** @type {any} */ { value }) => value)),
    moved: [...new Set(moved.flatMap((/** @type {any} */ { what }) => what))],
    longest: Math.max(
      0,
      ...longTasks
        .filter((/** @type {any} */ { time }) => isWithin(time))
        .map((/** @type {any} */ { duration }) => duration),
    ),
  }
}

/** @type {object[]} */
const rows = []
let isAllReached = true
/** @param {string} what @param {string} measured @param {string} goal @param {boolean} isReached */
const tell = (what, measured, goal, isReached) => {
  rows.push({ what, measured, goal, reached: isReached ? 'yes' : 'NO' })
  isAllReached &&= isReached
}

const server = await servePage()
const browser = await chromium.launch({ executablePath: requireBrowser(), args: browserFlags })

async function open(slowdown = 1) {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    serviceWorkers: 'block',
  })
  const page = await context.newPage()
  await page.addInitScript(watch, MOVES)
  const session = await context.newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
  await page.goto(server.url)
  await page.waitForFunction(() => Reflect.get(globalThis, 'seen').usableAt !== undefined)
  return page
}

async function measureOpening() {
  const times = []
  for (let time = 0; time < 5; time++) {
    const page = await open(4)
    times.push(await page.evaluate('globalThis.seen.usableAt').then(Number))
    await page.context().close()
  }
  const middle = times.sort((a, b) => a - b)[2] ?? 0
  tell(
    'can be stepped after opening, 4 times slower',
    `${Math.round(middle)} ms`,
    '≤ 1000 ms',
    middle <= 1000,
  )
}

async function measureStepping() {
  const page = await open()
  await page.locator('.cm-content').waitFor()
  await page.waitForTimeout(1500)
  const stepping = await during(page, async () => {
    for (let step = 0; step < 40; step++) {
      await page.keyboard.press('ArrowRight')
      await page.waitForTimeout(60)
    }
    for (let step = 0; step < 40; step++) {
      await page.keyboard.press('ArrowLeft')
      await page.waitForTimeout(60)
    }
  })
  const { framesPerSecond, shift, longest, moved } = stepping
  tell('frames a second while stepping', framesPerSecond.toFixed(1), '≥ 50', framesPerSecond >= 50)
  tell('layout shift while stepping', `${shift.toFixed(4)} ${moved.join(', ')}`, '0', shift === 0)
  tell('longest task while stepping', `${Math.round(longest)} ms`, '≤ 50 ms', longest <= 50)
  await page.context().close()
}

async function measureLongRun() {
  const page = await open()
  await page.locator('.cm-content').waitFor()
  const ran = await during(page, async () => {
    await page.locator('.cm-content').fill(LONG)
    await page.keyboard.press('Control+Enter')
    await page.waitForFunction(
      () => Number(document.querySelector('input[type=range]')?.getAttribute('max')) > 1000,
    )
    await page.keyboard.press('t')
    await page.waitForTimeout(3000)
  })
  tell(
    'longest task: a long run and its timeline',
    `${Math.round(ran.longest)} ms`,
    '≤ 50 ms',
    ran.longest <= 50,
  )
  const zoomed = await during(page, async () => {
    for (const key of ['w', 'w', 'w', 'w', 's', 's', 'w', 'w', 'u']) {
      await page.keyboard.press(key)
      await page.waitForTimeout(150)
    }
  })
  tell(
    'longest task: looking closer at it',
    `${Math.round(zoomed.longest)} ms`,
    '≤ 50 ms',
    zoomed.longest <= 50,
  )
  await page.context().close()
}

await measureOpening()
await measureStepping()
await measureLongRun()
await browser.close()
await server.close()
console.table(rows)
process.exitCode = isAllReached ? 0 : 1
