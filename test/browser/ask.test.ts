// The page asks before it shows: by keyboard alone, and by touch.
import { expect } from '@playwright/test'
import { isAccessible, type Loopscope, test } from './page'

const SAID_BY_PROMISE = 'I am a Promise, right after tom and doggy! Really?'
const SAID_AFTER = 'I am a Promise after Promise!'
const RIGHT = ['Cartoon', 'Jerry', SAID_BY_PROMISE, SAID_AFTER, 'Doggy', 'Tom']

const askOf = ({ page }: Loopscope) => page.locator('[data-ask]')

const chipsOf = (loopscope: Loopscope) =>
  askOf(loopscope).getByRole('list', { name: 'Choose what is printed next' }).getByRole('button')

/** Types the digits of the chips that say these lines. */
async function typeOrder(loopscope: Loopscope, lines: readonly string[]): Promise<void> {
  const { keyboard } = loopscope.page
  await keyboard.press('q')
  await expect(askOf(loopscope)).toHaveAttribute('data-phase', 'predict')
  const chips = await chipsOf(loopscope).locator('bdi').allTextContents()
  for (const line of lines) await keyboard.press(String(chips.indexOf(line) + 1))
  await keyboard.press('Enter')
}

test('the puzzle is solved by keyboard alone', async ({ loopscope }) => {
  await typeOrder(loopscope, RIGHT)
  await expect(askOf(loopscope)).toContainText('Right, line by line.')
  expect(await loopscope.printed()).toHaveLength(6)
})

test('who has predicted is offered a variation, and predicts that, too', async ({ loopscope }) => {
  await typeOrder(loopscope, RIGHT)
  await expect(askOf(loopscope)).toContainText('A variation: Swap the delays of Tom and Doggy.')
  await loopscope.button('Predict it, too').click()
  await expect(loopscope.editor).toContainText('setTimeout(tom, 30)')
  await expect(askOf(loopscope)).toHaveAttribute('data-phase', 'predict')
})

test('what would tell the answer leaves its room to the question, and comes back after it', async ({
  loopscope,
}) => {
  const { page } = loopscope
  await page.keyboard.press('t')
  await page.keyboard.press('c')
  await expect(loopscope.region('Comparison')).toBeVisible()
  await page.keyboard.press('q')
  await expect(askOf(loopscope)).toHaveAttribute('data-phase', 'predict')
  await expect(loopscope.region('Timeline')).toBeHidden()
  await expect(loopscope.region('Comparison')).toBeHidden()
  const compare = loopscope.button('Compare Browser and Node')
  await expect(compare).toHaveAttribute('aria-disabled', 'true')
  // The strip tells nothing of what has not been shown.
  const ticks = page.locator('[class*=ticks] span')
  await expect(ticks).toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(ticks).not.toHaveCount(0)
  await expect(loopscope.region('Timeline')).toBeVisible()
  await compare.click()
  await expect(loopscope.region('Comparison')).toBeVisible()
})

test('a comparison stands beside the moment to which a prediction leads', async ({ loopscope }) => {
  await typeOrder(loopscope, ['Cartoon', 'Jerry', SAID_BY_PROMISE, SAID_AFTER, 'Tom', 'Doggy'])
  await loopscope.button('Compare Browser and Node').click()
  await expect(loopscope.region('Comparison')).toContainText('Node')
  await expect(askOf(loopscope)).toContainText('You said “Tom” as line 5.')
})

test('a wrong prediction leads to where it parts from the machine, and to the belief behind it', async ({
  loopscope,
}) => {
  await typeOrder(loopscope, ['Cartoon', 'Jerry', SAID_BY_PROMISE, SAID_AFTER, 'Tom', 'Doggy'])
  const ask = askOf(loopscope)
  await expect(ask).toContainText('You said “Tom” as line 5.')
  const rows = loopscope.region('Your order beside the real one').getByRole('row')
  await expect(rows.nth(4)).toHaveText(`4${SAID_AFTER}${SAID_AFTER}`)
  await expect(rows.nth(5)).toHaveText('5Tom…')
  await expect(loopscope.items('Task queue')).toContainText('doggy')
  await loopscope.page.keyboard.press('3')
  await expect(ask).toContainText('✓ It is: the next task of the task queue')
  await expect(ask).toContainText('Many think: Timers run in the order in which they stand in the program.')
  await expect(rows.nth(5)).toHaveText('5TomDoggy')
  await loopscope.settle()
  await isAccessible(loopscope.page)
  await loopscope.button('Play the machine that would do so').click()
  await loopscope.hasRun()
  await loopscope.page.keyboard.press('End')
  await expect(loopscope.page.getByText('This is a wrong machine.')).toBeVisible()
  expect((await loopscope.printed()).slice(4)).toEqual(['Tom', 'Doggy'])
  await loopscope.button('Back to the real one').click()
  await loopscope.hasRun()
  await expect(ask).toContainText('Many think: Timers run in the order in which they stand in the program.')
  await expect(loopscope.items('Call stack').last()).toContainText('doggy')
  await loopscope.page.keyboard.press('Escape')
  await loopscope.page.keyboard.press('End')
  expect((await loopscope.printed()).slice(4)).toEqual(['Doggy', 'Tom'])
})

test('while it asks nothing is to be seen, and skipping costs nothing', async ({ loopscope }) => {
  await loopscope.button('Ask me').click()
  const chips = chipsOf(loopscope)
  await expect(chips).toHaveCount(6)
  await expect(loopscope.region('Console')).toBeHidden()
  await loopscope.settle()
  await isAccessible(loopscope.page)
  await chips.first().click()
  const order = askOf(loopscope).getByRole('list', { name: 'Your order' })
  await expect(order.getByRole('button')).toHaveCount(1)
  await order.getByRole('button').click()
  await expect(order.getByRole('button')).toHaveCount(0)
  await askOf(loopscope).getByRole('button', { name: 'Skip' }).click()
  await expect(loopscope.region('Console')).toBeVisible()
  await expect(loopscope.slider).toHaveValue('0')
})

test('after a click on the last line Enter checks, and a wrong order of a race is not called possible', async ({
  loopscope,
}) => {
  await loopscope.run(
    "for (const path of ['/a', '/b']) fetch(path).then(() => console.log(path))\nconsole.log('sent')",
  )
  await loopscope.page.keyboard.press('Escape')
  await loopscope.button('Ask me').click()
  for (const line of ['/a', 'sent', '/b'])
    await chipsOf(loopscope)
      .filter({ has: loopscope.page.getByText(line, { exact: true }) })
      .click()
  await loopscope.page.keyboard.press('Enter')
  const ask = askOf(loopscope)
  await expect(ask).toContainText('You said “/a” as line 1.')
  await loopscope.page.keyboard.press('1')
  await expect(ask).toContainText('a real engine may print other orders, too, but not yours.')
})

test('a chip is dragged from the pool to its place, to another one, and out', async ({ loopscope }) => {
  const { page } = loopscope
  await loopscope.button('Ask me').click()
  const chips = chipsOf(loopscope)
  const order = askOf(loopscope).getByRole('list', { name: 'Your order' })
  const placed = order.getByRole('button')
  await expect(chips).toHaveCount(6)
  const texts = await chips.locator('bdi').allTextContents()
  await chips.nth(2).dragTo(order)
  await expect(placed).toHaveText([texts[2]!])
  await chips.nth(4).dragTo(placed.first(), { targetPosition: { x: 40, y: 4 } })
  await expect(placed).toHaveText([texts[4]!, texts[2]!])
  await placed.first().dragTo(order.getByText('Choose what is printed next'))
  await expect(placed).toHaveText([texts[2]!, texts[4]!])
  await placed.first().dragTo(page.getByRole('heading', { name: 'What does it print' }))
  await expect(placed).toHaveText([texts[4]!])
})

test('what was chosen outlives a key that steps, another host and a reload', async ({ loopscope }) => {
  const { page } = loopscope
  await page.keyboard.press('q')
  await expect(chipsOf(loopscope)).toHaveCount(6)
  const placed = askOf(loopscope).getByRole('list', { name: 'Your order' }).getByRole('button')
  for (const key of ['1', '3', '2', 'Control+z', 'ArrowRight', 'F10', 'End']) await page.keyboard.press(key)
  await expect(placed).toHaveCount(2)
  await expect(askOf(loopscope)).toContainText('Check or Skip first, then step.')
  const texts = await placed.allTextContents()
  await page.getByText('Node', { exact: true }).click()
  await expect(placed).toHaveText(texts)
  await page.reload()
  await expect(placed).toHaveText(texts)
})

test('in the middle of a run it asks about the moment, and goes on asking', async ({ loopscope }) => {
  for (let i = 0; i < 8; i++) await loopscope.page.keyboard.press('ArrowRight')
  await loopscope.page.keyboard.press('q')
  const ask = askOf(loopscope)
  const question = await ask.getByRole('status').textContent()
  const asked = await loopscope.slider.inputValue()
  await loopscope.page.keyboard.press('ArrowLeft')
  await loopscope.button('Back to the moment that is asked about').click()
  await expect(loopscope.slider).toHaveValue(asked)
  await loopscope.page.keyboard.press('1')
  await expect(ask.locator('[data-right=true]')).toHaveCount(1)
  await expect(loopscope.button('Next question')).toBeFocused()
  await loopscope.page.keyboard.press('Enter')
  await expect(ask.getByRole('status')).not.toHaveText(question!)
  await loopscope.page.keyboard.press('Escape')
  await expect(ask).toHaveCount(0)
})

test('a program with nothing to put in order says so, and is asked about its moments', async ({
  loopscope,
}) => {
  await loopscope.run("console.log('only')")
  await loopscope.button('Ask me').click()
  await expect(askOf(loopscope)).toContainText('there is no order to ask for')
  await askOf(loopscope).getByRole('button', { name: 'Ask about its moments' }).click()
  await expect(askOf(loopscope)).toHaveAttribute('data-phase', 'question')
})

test('a wrong order that no belief explains gets its reason from the record', async ({ loopscope }) => {
  await loopscope.run(`console.log('a'); setTimeout(() => console.log('t'), 0)
    Promise.resolve().then(() => console.log('j')); console.log('z')`)
  await loopscope.page.keyboard.press('Home')
  await typeOrder(loopscope, ['t', 'z', 'j', 'a'])
  await loopscope.page.keyboard.press('1')
  const reason = askOf(loopscope).locator('[data-reason]')
  await expect(reason).toContainText('Your script prints this itself')
  await reason.getByRole('button', { name: 'Show this moment' }).click()
  await expect(loopscope.items('Call stack').first()).toContainText('console.log')
})
