// Through the puzzle of Tom and Doggy, which the page opens with.
import { expect } from '@playwright/test'
import { type Loopscope, test } from './page'

const expected = [
  'Cartoon',
  'Jerry',
  'I am a Promise, right after tom and doggy! Really?',
  'I am a Promise after Promise!',
  'Doggy',
  'Tom',
]

test('by its buttons, forwards to its end and back to its start', async ({ loopscope }) => {
  while (!(await loopscope.isAtEnd())) await loopscope.button('Step forward').click()
  expect(await loopscope.printed()).toEqual(expected)
  while ((await loopscope.slider.inputValue()) !== '0') await loopscope.button('Step back').click()
  expect(await loopscope.printed()).toEqual([])
  await expect(loopscope.region('Call stack')).toContainText('Empty')
})

test('by keyboard, with every queue as it must be', async ({ loopscope }) => {
  const { page } = loopscope
  await loopscope.stepUntilPrinted(2)
  await expect(loopscope.items('Job queue')).toHaveText([/^J1/, /^J2/])
  await expect(loopscope.items('Timers')).toHaveText([/doggy.*30 ms/, /tom.*50 ms/])
  await expect(loopscope.items('Task queue')).toHaveCount(0)
  await expect(loopscope.items('Call stack')).toContainText(['jerry', 'cartoon'])

  await loopscope.stepUntilPrinted(3)
  await expect(loopscope.items('Job queue')).toHaveText([/^J2/])

  await loopscope.stepUntilPrinted(5)
  await expect(loopscope.items('Job queue')).toHaveCount(0)
  await expect(loopscope.items('Timers')).toHaveText([/tom/])
  await expect(loopscope.items('Call stack')).toContainText(['doggy'])

  await page.keyboard.press('End')
  expect(await loopscope.printed()).toEqual(expected)
  await page.keyboard.press('Home')
  expect(await loopscope.printed()).toEqual([])
})

test('from the status texts alone: what is printed, what each badge stands for, and the line', async ({
  loopscope,
}) => {
  const { page } = loopscope
  const status = loopscope.region('Narration').getByRole('status')
  for (let step = 0; step < 3; step++) await page.keyboard.press('ArrowRight')
  await expect(status).toHaveText('Your script declares tom. Line 1.')
  await page.keyboard.press('Home')
  const heard: string[] = []
  while (!(await loopscope.isAtEnd())) {
    await page.keyboard.press('ArrowRight')
    heard.push((await status.textContent())!)
  }
  const found = (pattern: RegExp) => heard.flatMap((text) => pattern.exec(text)?.[1] ?? [])
  expect(found(/Printed: “(.*)”/)).toEqual(expected)
  expect(found(/(T\d is (?:tom|doggy))\./)).toEqual(['T1 is tom', 'T2 is doggy', 'T2 is doggy', 'T1 is tom'])
  expect(found(/(J\d is .*)\. Line/)).toHaveLength(2)
})

test('a due timer waits as a task before it runs', async ({ loopscope }) => {
  await loopscope.page.getByRole('radio', { name: 'Event' }).check()
  await loopscope.button('First step').focus()
  const seen: string[] = []
  while (!(await loopscope.isAtEnd())) {
    const [task] = await loopscope.items('Task queue').allTextContents()
    if (task && seen.at(-1) !== task) seen.push(task)
    await loopscope.page.keyboard.press('ArrowRight')
  }
  expect(seen.filter((task) => /doggy|tom/.test(task))).toEqual([
    expect.stringContaining('doggy'),
    expect.stringContaining('tom'),
  ])
})

test('stepping keys step after anything that was clicked', async ({ loopscope }) => {
  const { page, slider } = loopscope
  const steps = async (what: string) => {
    const before = Number(await slider.inputValue())
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowLeft')
    expect(Number(await slider.inputValue()), what).toBe(before + 1)
  }
  await loopscope.open('Calls pile up, and are left in reverse')
  await expect(loopscope.picker).toBeFocused()
  await steps('after a program was chosen')
  await expect(loopscope.picker).toHaveText('Calls pile up, and are left in reverse')
  await page.getByText('Node', { exact: true }).click()
  await loopscope.hasRun()
  await steps('after the host was chosen')
  await expect(page.getByRole('radio', { name: 'Node' })).toBeChecked()
  await page.getByText('Event', { exact: true }).click()
  await steps('after the size of a step was chosen')
  await expect(page.getByRole('radio', { name: 'Event' })).toBeChecked()
  await slider.focus()
  await steps('on the slider')
  await loopscope.editor.focus()
  await page.keyboard.press('Control+Enter')
  await expect(loopscope.button('Step forward')).toBeFocused()
  await steps('after Ctrl Enter in the text')
  await page.keyboard.press('e')
  await expect(loopscope.editor).toBeFocused()
})

test('by slider', async ({ loopscope }) => {
  await loopscope.slider.focus()
  await loopscope.page.keyboard.press('End')
  expect(await loopscope.printed()).toEqual(expected)
  await expect(loopscope.slider).toHaveAttribute('aria-valuetext', /^Step \d+ of \d+, 50 ms/)
  await loopscope.slider.fill('0')
  expect(await loopscope.printed()).toEqual([])
  await expect(loopscope.slider).toHaveAttribute('aria-valuetext', /^Step 0 of/)
})

test('the next console line, the next callback, and back by a click on a line', async ({ loopscope }) => {
  const { page } = loopscope
  for (const _ of expected) await page.keyboard.press(']')
  expect(await loopscope.printed()).toEqual(expected)
  await loopscope.items('Console').nth(2).getByRole('button').click()
  expect(await loopscope.printed()).toEqual(expected.slice(0, 3))
  await page.keyboard.press('Shift+ArrowRight')
  await expect(loopscope.items('Job queue')).toHaveCount(0)
})

test('playing moves by itself until it is paused', async ({ loopscope }) => {
  // Looked at in each frame: a busy machine may ask for it only now and then.
  const seen = loopscope.slider.evaluate(
    (slider: HTMLInputElement) =>
      new Promise<string[]>((resolve) => {
        const values = [slider.value]
        const look = () => {
          if (slider.value !== values.at(-1)) values.push(slider.value)
          if (values.length === 3) resolve(values)
          else requestAnimationFrame(look)
        }
        look()
      }),
  )
  await loopscope.page.keyboard.press('Space')
  await expect(loopscope.button('Pause')).toBeVisible()
  expect(await seen).toEqual(['0', '1', '2'])
  await loopscope.button('Pause').click()
  await expect(loopscope.button('Play')).toBeVisible()
})

test('prints the same in Node', async ({ loopscope }) => {
  await loopscope.page.getByRole('radio', { name: 'Node' }).check()
  await hasNoStaleNotice(loopscope)
  await expect(loopscope.region('nextTick queue')).toBeVisible()
  await loopscope.button('Last step').click()
  expect(await loopscope.printed()).toEqual(expected)
})

async function hasNoStaleNotice({ page }: Loopscope) {
  await expect(page.getByText('Shows the previous version')).toHaveCount(0)
}

test('a clicked console line shows its own moment, and a jump is undone by Back and by a button', async ({
  loopscope,
}) => {
  const { page, slider } = loopscope
  await page.keyboard.press('End')
  const end = await slider.inputValue()
  const line = loopscope.items('Console').nth(1).getByRole('button')
  await line.scrollIntoViewIfNeeded()
  await loopscope.settle()
  const place = await line.boundingBox()
  await line.click()
  await page.waitForTimeout(50)
  expect(await line.boundingBox()).toEqual(place)
  await expect(page.locator('[data-active-range]')).toHaveText("console.log('Jerry')")
  await expect(page.locator('.pointed-range')).toHaveCount(0)
  const jumped = await slider.inputValue()
  await page.goBack()
  await expect(slider).toHaveValue(end)
  await page.goForward()
  await expect(slider).toHaveValue(jumped)
  await loopscope.button(`back to step ${end}`).click()
  await expect(slider).toHaveValue(end)
})

test('a frame that stays on the stack is not drawn anew when one above it comes or goes', async ({
  loopscope,
}) => {
  const { page, slider } = loopscope
  await loopscope.run('const inner = () => 1\nconst outer = () => inner()\nouter()')
  await page.keyboard.press('Home')
  await expect(slider).toHaveValue('0')
  const frames = page.getByRole('list', { name: 'Frames, the running one first' }).getByRole('listitem')
  const counts: number[] = []
  for (let step = 1; !(await loopscope.isAtEnd()); step++) {
    await page.keyboard.press('ArrowRight')
    await expect(slider).toHaveValue(String(step))
    const count = await frames.count()
    const last = frames.last()
    if (count > 0 && counts.at(-1) === 0)
      await last.evaluate((frame) => frame.setAttribute('data-marked', ''))
    if (count > 0) await expect(last).toHaveAttribute('data-marked', '')
    counts.push(count)
  }
  expect(Math.max(...counts)).toBe(3)
})

test('one key tells the whole moment to who hears the page', async ({ loopscope }) => {
  const { page, slider } = loopscope
  for (let step = 1; step <= 24; step++) await page.keyboard.press('ArrowRight')
  await expect(slider).toHaveValue('24')
  await page.keyboard.press('S')
  const status = loopscope.region('Narration').getByRole('status')
  await expect(status).toContainText(
    'Step 24, at 0 ms. On the call stack: console.log, jerry, cartoon, (script).',
  )
  await expect(status).toContainText('In the task queue: nothing. Timers: T2 doggy, T1 tom.')
  await expect(status).toContainText('2 lines have been printed, the last: “Jerry”.')
  await page.keyboard.press('ArrowRight')
  await expect(status).not.toContainText('On the call stack')
})
