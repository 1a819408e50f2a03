// Learning on the page: a walk, a challenge, practice, a puzzle of one's own, a lesson, and a class that is asked.
import { expect } from '@playwright/test'
import { CHALLENGES } from '../../src/learn/challenges/challenges'
import { isAccessible, type Loopscope, test } from './page'

const askOf = ({ page }: Loopscope) => page.locator('[data-ask]')
const guideOf = ({ page }: Loopscope) => page.locator('[data-guide]')

async function openTab({ page, picker }: Loopscope, tab: string) {
  await picker.click()
  await page.getByRole('dialog').getByText(tab, { exact: true }).click()
  return page.getByRole('dialog')
}

test('the article is walked through, each step beside its moment, and its puzzle is asked', async ({
  loopscope,
}) => {
  const { page } = loopscope
  await loopscope.picker.click()
  await page.getByRole('button', { name: 'Walk through it, step by step' }).click()
  const guide = guideOf(loopscope)
  await expect(guide).toContainText('One thing at a time')
  await expect(loopscope.items('Call stack')).toContainText(['jerry', 'cartoon'])
  await expect(page.locator('[data-sight=true] [data-place=stack]')).toBeVisible()
  await loopscope.settle()
  await isAccessible(page)
  const next = page.locator('[data-walk-next]')
  await expect(next).toBeFocused()
  for (let step = 1; step < 6; step++) await page.keyboard.press('Enter')
  await expect(guide).toContainText('Where both queues have something, jobs go first.')
  await expect(loopscope.items('Task queue')).toHaveCount(1)
  await page.keyboard.press('.')
  await guide.getByRole('button', { name: 'Show the moment' }).click()
  for (let step = 6; step < 12; step++) await next.click()
  await guide.getByRole('button', { name: 'Ask me' }).click()
  await expect(askOf(loopscope)).toHaveAttribute('data-phase', 'predict')
})

test('a challenge is refused for what it lacks, gives hints, is solved, and remembered', async ({
  loopscope,
}) => {
  const { page } = loopscope
  const challenge = CHALLENGES.find(({ name }) => name === 'b-before-a')!
  const dialog = await openTab(loopscope, 'Challenges')
  await isAccessible(page)
  await dialog.getByRole('button', { name: /^B before A, without a timer/ }).click()
  const guide = guideOf(loopscope)
  await guide.getByRole('button', { name: 'A hint' }).click()
  await expect(guide.getByRole('list', { name: 'Hints' }).getByRole('listitem')).toHaveCount(1)
  await loopscope.run("setTimeout(() => console.log('A'), 0)\nconsole.log('B')")
  await expect(guide.locator('[data-solved=false]')).toContainText('timer')
  await loopscope.run(challenge.solution)
  await expect(guide.locator('[data-solved=true]')).toBeVisible()
  await guide.getByRole('button', { name: 'See the moment' }).click()
  await expect(loopscope.slider).not.toHaveValue('0')
  await page.reload()
  await loopscope.isReady()
  await openTab(loopscope, 'Challenges')
  await expect(page.locator('[data-mark=solved]')).toHaveCount(1)
})

test('practice gives a program, asks for its order, and goes on', async ({ loopscope }) => {
  const dialog = await openTab(loopscope, 'Practice')
  await dialog.getByRole('button', { name: 'Jobs and tasks' }).click()
  await expect(askOf(loopscope)).toHaveAttribute('data-phase', 'predict')
  const program = await loopscope.editor.textContent()
  await loopscope.page.keyboard.press('1')
  await loopscope.page.keyboard.press('Enter')
  await expect(guideOf(loopscope)).toContainText('0 of 1 right')
  await guideOf(loopscope).getByRole('button', { name: 'Another one' }).click()
  await expect(loopscope.editor).not.toHaveText(program!)
  await expect(askOf(loopscope)).toHaveAttribute('data-phase', 'predict')
})

test('an own snippet becomes a link that opens with the question and not with the answer', async ({
  loopscope,
}) => {
  const { page } = loopscope
  await loopscope.run(
    "// Mine\nsetTimeout(() => console.log('late'), 0)\nPromise.resolve().then(() => console.log('soon'))\nconsole.log('now')",
  )
  await loopscope.button('Share').click()
  await page.getByRole('button', { name: 'Make a puzzle of it…' }).click()
  const dialog = page.getByRole('dialog')
  const link = await dialog.getByRole('textbox', { name: 'Link' }).inputValue()
  expect(link).toMatch(/#v1\..*&mode=ask$/)
  await expect(dialog).toContainText('It prints the same in every order')
  await dialog.getByText(/wrong outputs, each of them explained/).click()
  await expect(dialog).toContainText('There is one queue')
  await isAccessible(page)

  await page.goto('about:blank')
  await page.goto(link)
  await expect(askOf(loopscope)).toHaveAttribute('data-phase', 'predict')
  for (const name of ['Console', 'Narration', 'Job queue']) await expect(loopscope.region(name)).toBeHidden()
  await expect(loopscope.items('Console')).toHaveCount(0)
  await page.reload()
  await expect(askOf(loopscope), 'the address keeps asking').toHaveAttribute('data-phase', 'predict')
  const chips = await askOf(loopscope).locator('ul bdi').allTextContents()
  for (const line of ['now', 'soon', 'late']) await page.keyboard.press(String(chips.indexOf(line) + 1))
  await page.keyboard.press('Enter')
  await expect(askOf(loopscope)).toContainText('Right, line by line.')
})

test('the page asks in Spanish, also when the language is changed meanwhile', async ({ loopscope }) => {
  await loopscope.button('Ask me').click()
  await expect(askOf(loopscope)).toContainText('What does it print, and in which order?')
  await loopscope.page.getByRole('button', { name: /^Language: English/ }).click()
  await expect(askOf(loopscope)).toContainText('¿Qué imprime, y en qué orden?')
  await loopscope.picker.waitFor({ state: 'detached' })
  await loopscope.page.getByRole('button', { name: /^Programa: / }).click()
  await expect(loopscope.page.getByRole('dialog')).toContainText('La pila de llamadas')
})

test('the moment that refutes a belief is shown, and marked in the picture', async ({ loopscope }) => {
  const { page } = loopscope
  await loopscope.run(
    "setTimeout(() => console.log('timer'), 0)\nPromise.resolve().then(() => console.log('job'))\nconsole.log('script')",
  )
  await page.keyboard.press('Home')
  await page.keyboard.press('q')
  const chips = askOf(loopscope).locator('ul bdi')
  await expect(chips.first()).toBeVisible()
  const texts = await chips.allTextContents()
  for (const line of ['script', 'timer', 'job']) await page.keyboard.press(String(texts.indexOf(line) + 1))
  await page.keyboard.press('Enter')
  await page.keyboard.press('2')
  await askOf(loopscope)
    .locator('[data-belief]')
    .first()
    .getByRole('button', { name: 'Show this moment' })
    .click()
  await expect(page.locator('[data-sight=true]')).toContainText('Look here')
  await expect(page.locator('[data-place=tasks]')).toBeVisible()
  await expect(loopscope.items('Task queue')).toContainText(['timer'])
})

test('a lesson opens at its first program, asks, and goes on to the next', async ({ loopscope }) => {
  const { page } = loopscope
  await loopscope.button('Share').click()
  await page.getByRole('button', { name: 'Make a lesson…' }).click()
  const dialog = page.getByRole('dialog')
  const adding = dialog.getByRole('combobox', { name: 'Add a program of the course…' })
  await adding.selectOption('timer-of-zero')
  await adding.selectOption('call-stack')
  await dialog.getByRole('button', { name: 'Move up: Calls pile up, and are left in reverse' }).click()
  const link = await dialog.getByRole('textbox', { name: 'Link' }).inputValue()
  expect(link).toContain('#lesson=call-stack,timer-of-zero~')
  await isAccessible(page)
  await page.goto('about:blank')
  await page.goto(link)
  await expect(askOf(loopscope)).toHaveAttribute('data-phase', 'predict')
  const bar = page.getByRole('navigation', { name: 'Lesson' })
  await expect(bar).toContainText('Lesson · 1 of 2')
  await bar.getByRole('button', { name: 'Next program of the lesson' }).click()
  await expect(bar).toContainText('A timer of 0 ms is not now')
  await expect(loopscope.editor).toContainText('set the trap')
  await bar.getByRole('button', { name: 'End the lesson' }).click()
  await expect(bar).toHaveCount(0)
})

test('a lesson says which of its programs is missing, and goes on', async ({ loopscope }) => {
  const { page } = loopscope
  await page.goto('about:blank')
  await page.goto('/#lesson=no-such-thing,call-stack~1km8v3w&mode=ask')
  await expect(page.getByRole('alert')).toContainText(
    'The program no-such-thing of this lesson is not in the course',
  )
  await page.getByRole('button', { name: 'Next program of the lesson' }).click()
  await expect(askOf(loopscope)).toHaveAttribute('data-phase', 'predict')
  await expect(page.getByRole('alert')).toHaveCount(0)
})

test('a class is asked, votes twice, and sees both votes only when it is revealed', async ({ loopscope }) => {
  const { page } = loopscope
  await page.keyboard.press('f')
  await page.keyboard.press('v')
  const question = page.locator('[data-class]')
  await expect(question).toHaveAttribute('data-class', 'pose')
  const options = question.locator('h3')
  expect(await options.count()).toBeGreaterThanOrEqual(3)
  // A button of the run beneath, which does nothing now, takes no key away.
  await loopscope.button('Step forward').focus()
  await page.keyboard.press('Enter')
  for (const key of ['a', 'a', 'b', 'A']) await page.keyboard.press(key)
  await expect(question.getByRole('status')).toContainText('2 hands')
  await expect(question.getByText('first vote', { exact: false })).toHaveCount(0)
  await page.keyboard.press('Enter')
  await expect(question).toHaveAttribute('data-class', 'discuss')
  await page.keyboard.press('Enter')
  for (const key of ['b', 'b', 'b']) await page.keyboard.press(key)
  // Nothing steps beneath it: a clicker goes on, and back.
  await page.keyboard.press('.')
  await expect(loopscope.slider).toHaveValue('0')
  await page.keyboard.press('PageDown')
  await expect(question).toHaveAttribute('data-class', 'reveal')
  await page.keyboard.press('PageUp')
  await expect(question).toHaveAttribute('data-class', 'vote-again')
  await page.keyboard.press('PageDown')
  await expect(question).toHaveAttribute('data-class', 'reveal')
  await expect(question.locator('[data-right=true]')).toHaveCount(1)
  await expect(question).toContainText('first vote: 1 (50 %)')
  await expect(question).toContainText('second vote: 3 (100 %)')
  expect(await loopscope.smallestText('[data-class]')).toBeGreaterThanOrEqual(18)
  await loopscope.settle()
  await isAccessible(page)
  await page.keyboard.press('Enter')
  await expect(question.locator('[data-belief]').first()).toContainText('Many think')
  await page.keyboard.press('v')
  await expect(question).toHaveCount(0)
})

test("the presenter's window shares what is shown, and leads", async ({ loopscope }) => {
  const { page } = loopscope
  await page.keyboard.press('f')
  const opening = page.waitForEvent('popup')
  await page.keyboard.press('n')
  const presenter = await opening
  await expect(presenter.getByRole('heading', { level: 1 })).toHaveText(
    'Tom, Doggy and two promises: the puzzle',
  )
  await expect(presenter.getByRole('region', { name: 'It prints' })).toContainText('Doggy')
  await presenter.getByRole('button', { name: 'Step forward' }).click()
  await expect(loopscope.slider).toHaveValue('1')
  // What a clicker sends goes to the window that has the focus.
  await presenter.keyboard.press('PageDown')
  await expect(loopscope.slider).toHaveValue('2')
  await presenter.keyboard.press('PageUp')
  await expect(loopscope.slider).toHaveValue('1')
  await page.keyboard.press('v')
  await expect(presenter.getByRole('region', { name: 'Pose' })).toBeVisible()
  await presenter.getByRole('textbox', { name: 'This class is called' }).fill('7b')
  await presenter.getByRole('button', { name: 'Go on' }).click()
  await presenter.getByRole('spinbutton', { name: 'Hands for A' }).fill('7')
  await expect(page.locator('[data-class=vote]')).toContainText('7 hands')
  // A reload in the middle of a vote loses neither the hands nor the other window.
  await page.reload()
  await expect(page.locator('[data-class=vote]')).toContainText('7 hands')
  await presenter.getByRole('spinbutton', { name: 'Hands for A' }).fill('8')
  await expect(page.locator('[data-class=vote]')).toContainText('8 hands')
  for (const way of ['Step forward', 'Step back'])
    await expect(presenter.getByRole('button', { name: way })).toBeDisabled()
  for (const way of ['Play', 'Step forward', 'Last step'])
    await expect(loopscope.button(way)).toHaveAttribute('aria-disabled', 'true')
  await loopscope.button('Last step').click({ force: true })
  await expect(loopscope.slider).toBeDisabled()
  await expect(loopscope.slider).toHaveValue('0')
  await presenter.getByRole('button', { name: 'Reveal now' }).click()
  await expect(page.locator('[data-class=reveal]')).toContainText('first vote: 8 (100 %)')
  await expect(presenter.getByRole('region', { name: 'Classes' })).toContainText('7b')
  await presenter.getByRole('button', { name: 'End the question' }).click()
  await expect(page.locator('[data-class]')).toHaveCount(0)
  await presenter.getByRole('button', { name: 'Ask the class' }).click()
  await expect(page.locator('[data-class=pose]')).toBeVisible()
  await presenter.getByRole('textbox', { name: 'Your notes for this program' }).fill('Ask about the 30 ms')
  await presenter.reload()
  await expect(presenter.getByRole('textbox', { name: 'Your notes for this program' })).toHaveValue(
    'Ask about the 30 ms',
  )
  await isAccessible(presenter)
})

test("a lesson is led from the presenter's window, and printed with the answers behind it", async ({
  loopscope,
}) => {
  const { page } = loopscope
  await page.evaluate(() => {
    window.print = () => {}
  })
  await loopscope.button('Share').click()
  await page.getByRole('button', { name: 'Make a lesson…' }).click()
  const dialog = page.getByRole('dialog')
  const adding = dialog.getByRole('combobox', { name: 'Add a program of the course…' })
  await adding.selectOption('timer-of-zero')
  await adding.selectOption('settled-once')
  await dialog.getByRole('button', { name: 'Print a handout of the lesson' }).click()
  const paper = page.locator('[data-handout]')
  await expect(paper).toHaveCount(1)
  await page.emulateMedia({ media: 'print' })
  await expect(paper.getByRole('heading', { name: 'Answers' })).toBeVisible()
  await expect(paper.getByText('In which order is it printed?')).toHaveCount(2)
  const pdf = await page.pdf({ format: 'A4' })
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(3)
  await page.evaluate(() => dispatchEvent(new Event('afterprint')))
  await page.emulateMedia({ media: 'screen' })
  await expect(paper).toHaveCount(0)
  await dialog.getByRole('button', { name: 'Open the lesson' }).click()
  await page.keyboard.press('Escape')
  await page.keyboard.press('f')
  const opening = page.waitForEvent('popup')
  await page.keyboard.press('n')
  const presenter = await opening
  await expect(presenter.getByRole('heading', { level: 1 })).toHaveText('A timer of 0 ms is not now')
  await presenter.getByRole('button', { name: 'Next program' }).click()
  await expect(presenter.getByRole('heading', { level: 1 })).toHaveText('A promise is settled once')
  await expect(page.locator('[data-class=pose]')).toBeVisible()
})

const SAID_BY_PROMISE = 'I am a Promise, right after tom and doggy! Really?'

test.describe('by touch', () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 844 } })

  test('a puzzle is solved on a phone', async ({ loopscope }) => {
    const { page } = loopscope
    await loopscope.button('Ask me').tap()
    const chips = askOf(loopscope).locator('ul button')
    await expect(chips).toHaveCount(6)
    const right = ['Cartoon', 'Jerry', SAID_BY_PROMISE, 'I am a Promise after Promise!', 'Doggy', 'Tom']
    for (const line of right)
      await askOf(loopscope)
        .locator('ul button')
        .filter({ has: page.getByText(line, { exact: true }) })
        .tap()
    await askOf(loopscope).getByRole('button', { name: 'Sure' }).tap()
    await askOf(loopscope).getByRole('button', { name: 'Check' }).tap()
    await expect(askOf(loopscope)).toContainText('Right, line by line.')
  })

  test('what a program shows is read on a phone, and a wrong prediction is refuted in sight', async ({
    loopscope,
  }) => {
    const { page } = loopscope
    const lesson = page.getByRole('group').filter({ hasText: 'What this program shows' })
    await page.locator('summary').first().tap()
    await expect(lesson.getByText('Both promise reactions are jobs')).toBeInViewport()
    await expect(lesson.getByText('Build it')).toBeInViewport()
    await isAccessible(page)
    await page.locator('summary').first().tap()
    await expect(lesson.getByText('Build it')).toBeHidden()
    await loopscope.button('Ask me').tap()
    const wrong = ['Cartoon', 'Jerry', SAID_BY_PROMISE, 'I am a Promise after Promise!', 'Tom', 'Doggy']
    for (const line of wrong)
      await askOf(loopscope)
        .locator('ul button')
        .filter({ has: page.getByText(line, { exact: true }) })
        .tap()
    await askOf(loopscope).getByRole('button', { name: 'Check' }).tap()
    await askOf(loopscope).getByRole('button', { name: 'the next task of the task queue' }).tap()
    for (const part of ['Many think', 'Here:', 'Show this moment'])
      await expect(askOf(loopscope).getByText(part).first()).toBeInViewport()
  })
})
