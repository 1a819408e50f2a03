// What may go wrong around a program: it hangs, takes the page with it, or a part of the page is not there.
import { test as base, expect, type Page } from '@playwright/test'
import { Loopscope, test } from './page'

/** Where this pattern is looked for, the worker hangs: nothing but the watchdog helps. */
const ENDLESS = 'never(?=ends)'

const hangs = `console.log('before')
setTimeout(() => console.log('never'));
/${ENDLESS}/.test('it')
`

const alertIn = (page: Page) => page.getByRole('alert')

/** Opens the page where something is missing; its complaints are not looked at. */
async function openWithout(page: Page, files: string, instead?: string): Promise<Loopscope> {
  await page.route(files, (route) =>
    instead === undefined ? route.abort() : route.fulfill({ contentType: 'text/javascript', body: instead }),
  )
  await page.goto('/')
  const loopscope = new Loopscope(page)
  await loopscope.isReady()
  // The first run of all is kept with the page, and needs no engine.
  await loopscope.button('Run').click()
  await loopscope.hasRun()
  return loopscope
}

/** No program of a learner is known to hang the worker, so it is made to. */
async function openWhereItHangs(page: Page): Promise<Loopscope> {
  const hang = `
    const { exec } = RegExp.prototype
    RegExp.prototype.exec = function (text) {
      while (this.source.includes('${ENDLESS}')) ;
      return exec.call(this, text)
    }`
  await page.route('**/worker-*.js', async (route) => {
    const response = await route.fetch()
    await route.fulfill({ response, body: (await response.text()) + hang })
  })
  await page.goto('/')
  const loopscope = new Loopscope(page)
  await loopscope.isReady()
  await loopscope.hasRun()
  return loopscope
}

base(
  'a run that hangs is ended, keeps what was recorded, and is not run again by a reload',
  async ({ page }) => {
    const loopscope = await openWhereItHangs(page)
    const { editor } = loopscope
    await editor.fill(hangs)
    await loopscope.button('Run').click()
    await expect(loopscope.button('Run')).toHaveAttribute('aria-busy', 'true')
    await page.reload()
    await expect(editor).toContainText('before')
    await expect(alertIn(page)).toContainText('The last run never came to its end')
    await expect(loopscope.region('Narration')).toContainText('The program has not been started.')
    await alertIn(page).getByRole('button', { name: 'Run it' }).click()
    await expect(alertIn(page)).toContainText(
      'The simulator said nothing for 10 seconds at line 3 and was stopped. What was recorded until then is shown.',
      { timeout: 20_000 },
    )
    await loopscope.button('Last step').click()
    expect(await loopscope.printed()).toEqual(['before'])
    await expect(loopscope.items('Task queue')).toHaveCount(1)
    await loopscope.run("console.log('alive')")
    await loopscope.button('Last step').click()
    expect(await loopscope.printed()).toEqual(['alive'])
  },
)

base('a search for outputs that hangs is ended, and says so', async ({ page }) => {
  const loopscope = await openWhereItHangs(page)
  await page.getByText('Node', { exact: true }).click()
  await loopscope.run(`let first
    setTimeout(() => { first ??= 'timeout'; if (first === 'timeout') /${ENDLESS}/.test('it') })
    setImmediate(() => first ??= 'immediate')`)
  await loopscope.button('Can it print anything else?').click()
  await expect(page.getByText('The simulator said nothing for 10 seconds and was stopped.')).toBeVisible({
    timeout: 20_000,
  })
  await loopscope.button('Close the outcomes').click()
  await expect(loopscope.button('Can it print anything else?')).toBeVisible()
})

base(
  'a part of the engine that does not load is said, and loads when it is there again',
  async ({ page }) => {
    const loopscope = await openWithout(page, '**/node-host-*.js')
    await page.getByText('Node', { exact: true }).first().click()
    await expect(alertIn(page)).toContainText('A part of the simulator did not load')
    await page.unroute('**/node-host-*.js')
    await loopscope.run("console.log('here')")
    await loopscope.button('Last step').click()
    expect(await loopscope.printed()).toEqual(['here'])
  },
)

base(
  'without a connection another host says what is missing, and runs once there is one',
  async ({ page }) => {
    await page.goto('/')
    const loopscope = new Loopscope(page)
    await loopscope.isReady()
    await page.route('**/*.js', (route) => route.abort())
    await page.getByText('Node', { exact: true }).first().click()
    await expect(alertIn(page)).toContainText('A part of the simulator did not load')
    await page.unroute('**/*.js')
    await loopscope.run("console.log('here')")
    await loopscope.button('Last step').click()
    expect(await loopscope.printed()).toEqual(['here'])
  },
)

base('a part of the page that is not there any more says so, and that a reload helps', async ({ page }) => {
  const loopscope = await openWithout(page, '**/{share,compare}-*.js')
  await loopscope.button('Share').click()
  await expect(page.getByText('This part of the page did not load')).toBeVisible()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('c')
  const comparison = page.locator('[data-overlay=compare]')
  await expect(comparison).toContainText('This part of the page did not load')
  await expect(comparison.getByRole('button', { name: 'Reload the page' })).toBeVisible()
})

base('a worker that does not load is said', async ({ page }) => {
  await openWithout(page, '**/worker-*.js')
  await expect(alertIn(page)).toContainText('A part of the simulator did not load')
})

base('a mistake of the engine is ours, and gives a text to report', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await openWithout(page, '**/browser-host-*.js', 'export {}')
  await expect(alertIn(page)).toContainText('That is a mistake in Loopscope, not in your program.')
  await alertIn(page).getByRole('button', { name: 'Copy a report' }).click()
  await expect(alertIn(page).getByRole('button', { name: 'The report is copied' })).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('is not a constructor')
})

const blanked = {
  'properties of a node': `const button = document.createElement('button')
    document.body.append(button)
    button.count = 0
    button.onclick = () => button.count++
    button.click()
    document.body.a = { b: 1 }`,
  'names of an evaluated text': "eval('let a = 1; console.log(a)')",
  'deeply nested elements': `let n = document.body
    for (let i = 0; i < 3000; i++) { const d = document.createElement('div'); n.append(d); n = d }
    n.append('deep')`,
}

for (const [what, source] of Object.entries(blanked))
  test(`every step can be looked at: ${what}`, async ({ loopscope }) => {
    await loopscope.run(source)
    await loopscope.button('Last step').click()
    for (let steps = 0; steps < 12; steps++) await loopscope.page.keyboard.press(',')
    await expect(loopscope.region('Call stack')).toBeVisible()
    await expect(alertIn(loopscope.page)).toHaveCount(0)
  })

test('of a great many waiting entries the first hundred are drawn, and the others counted', async ({
  loopscope,
}) => {
  await loopscope.run('for (let i = 0; i < 3000; i++) setTimeout(() => {}, i % 7)')
  await loopscope.button('Last step').click()
  await loopscope.page.keyboard.press('Home')
  await loopscope.page.getByRole('radio', { name: 'Callback' }).check({ force: true })
  await loopscope.button('Step forward').click()
  await loopscope.button('Step forward').click()
  await expect(loopscope.items('Task queue').or(loopscope.items('Timers')).last()).toContainText('more')
  expect(await loopscope.page.locator('[data-token]').count()).toBeLessThan(700)
})

test('a long line is cut, and more of it is a click away', async ({ loopscope }) => {
  await loopscope.run("console.log('x'.repeat(1e7)); console.log('end')")
  await loopscope.button('Last step').click()
  const first = loopscope.items('Console').first()
  await expect(first).toContainText(/Show more: 999,0\d\d characters are hidden/)
  expect((await first.textContent())!.length).toBeLessThan(1200)
  await first.getByRole('button', { name: 'Show more' }).click()
  expect((await first.textContent())!.length).toBeGreaterThan(20_000)
})

base('the page runs no text as code, and loads nothing from elsewhere', async ({ page }) => {
  await page.goto('/')
  const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content')
  expect(policy).not.toMatch(/unsafe-eval|https?:|\*/)
  expect(policy!.split('; ').filter((rule) => rule.includes('unsafe'))).toEqual([
    "style-src-attr 'unsafe-inline'",
  ])
  const refused = await page.evaluate(async () => {
    const violations: string[] = []
    document.addEventListener('securitypolicyviolation', (event) => violations.push(event.effectiveDirective))
    const script = document.createElement('script')
    script.textContent = 'globalThis.wasRun = true'
    document.head.append(script)
    document.body.insertAdjacentHTML('beforeend', '<img src="https://example.org/a.png" alt="">')
    // What the debugger runs may do everything, so a timer does it.
    const evaluated = await new Promise((resolve) =>
      setTimeout(() => {
        try {
          resolve(new Function('return 1')())
        } catch (error) {
          resolve((error as Error).name)
        }
      }, 100),
    )
    return { evaluated, wasRun: 'wasRun' in globalThis, violations }
  })
  expect(refused).toMatchObject({ evaluated: 'EvalError', wasRun: false })
  expect(refused.violations).toEqual(expect.arrayContaining(['script-src-elem', 'img-src']))
})
