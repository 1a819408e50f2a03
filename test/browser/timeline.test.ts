// The picture of a run's time: opened, looked at closely, and chosen from.
import { expect } from '@playwright/test'
import { type Loopscope, test } from './page'

const timelineOf = (loopscope: Loopscope) => loopscope.region('Timeline')
const lanesOf = (loopscope: Loopscope) =>
  timelineOf(loopscope).getByRole('group', { name: /^Lanes of the run/ })

async function open(loopscope: Loopscope) {
  await loopscope.page.keyboard.press('t')
  await expect(lanesOf(loopscope)).toBeVisible()
}

test('the timeline opens with a key, says what is in it, and is remembered', async ({ loopscope }) => {
  const { page } = loopscope
  await open(loopscope)
  await expect(lanesOf(loopscope)).toHaveAccessibleName(/2 jobs, 3 tasks, 6 console lines/)
  await expect(timelineOf(loopscope).getByRole('list', { name: 'What is in sight' })).toContainText(
    /J1 .* waited for \d+ events and 0 ms, then ran for \d+ events\./,
  )
  await loopscope.isAccessibleInBothThemes()
  await page.reload()
  await loopscope.isReady()
  await expect(lanesOf(loopscope)).toBeVisible()
})

test('a click goes to the moment and chooses what is there, which is told', async ({ loopscope }) => {
  const { page } = loopscope
  await open(loopscope)
  await page.keyboard.press('End')
  const box = (await lanesOf(loopscope).boundingBox())!
  await page.mouse.click(box.x + box.width * 0.3, box.y + 18)
  await expect(timelineOf(loopscope).getByRole('status')).toHaveText(/^script waited for/)
  await expect(loopscope.button('back to step 42')).toBeVisible()
  await lanesOf(loopscope).focus()
  await page.keyboard.press('ArrowDown')
  await expect(timelineOf(loopscope).getByRole('status')).not.toHaveText(/^script waited for/)
})

test('a part that is dragged filters the console, and can be looked at and forgotten', async ({
  loopscope,
}) => {
  const { page } = loopscope
  await page.keyboard.press('End')
  await open(loopscope)
  await expect(loopscope.items('Console')).toHaveCount(6)
  const box = (await lanesOf(loopscope).boundingBox())!
  await page.mouse.move(box.x + box.width * 0.55, box.y + 40)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width - 20, box.y + 40, { steps: 4 })
  await page.mouse.up()
  await expect(loopscope.items('Console')).toHaveCount(5)
  await expect(loopscope.region('Console')).toContainText('5 of 6')
  await timelineOf(loopscope).getByRole('button', { name: 'Look at it' }).click()
  await expect(page.getByRole('button', { name: /^Steps \d+ to \d+ ×$/ })).toBeVisible()
  await loopscope.button('Show all lines').click()
  await expect(loopscope.items('Console')).toHaveCount(6)
})

test('the slider of a long run can look closer, follows the position, and tells what is under the pointer', async ({
  loopscope,
}) => {
  const { page, slider } = loopscope
  await loopscope.run('let n = 0\nwhile (n < 20000) { n++ }\nconsole.log(n)')
  await page.keyboard.press('ArrowRight')
  const last = Number(await slider.getAttribute('max'))
  expect(last).toBeGreaterThan(20_000)
  const { x, y, width } = (await slider.boundingBox())!
  await page.mouse.move(x + width / 2, y + 10)
  await expect(page.getByText(/^\d{5} · /)).toBeVisible()
  for (let turn = 0; turn < 12; turn++) await page.mouse.wheel(0, -300)
  await expect.poll(async () => Number(await slider.getAttribute('max'))).toBeLessThan(last / 2)
  const [min, max] = [Number(await slider.getAttribute('min')), Number(await slider.getAttribute('max'))]
  expect(max - min).toBeLessThan(200)
  await page.keyboard.press('End')
  await expect(slider).toHaveAttribute('max', String(last))
  await page.keyboard.press('u')
  await expect(slider).toHaveAttribute('min', '0')
})

test('from far away turns are counted, closer tasks and jobs, then lines and events, which is also said in words', async ({
  loopscope,
}) => {
  const { page } = loopscope
  await loopscope.run(`let n = 0
const timer = setInterval(async () => {
  await null
  n++
  if (n === 60) clearInterval(timer)
}, 10)`)
  await page.keyboard.press('ArrowRight')
  await open(loopscope)
  const list = timelineOf(loopscope).getByRole('list', { name: 'What is in sight' })
  await expect(list).toContainText(/In sight: 61 turns of the loop, \d+ tasks and jobs, \d+ steps to lines, /)
  for (const unit of ['Turns', 'Tasks, jobs', 'Lines', 'Events']) {
    const name = timelineOf(loopscope).getByText(unit, { exact: true })
    while ((await name.count()) === 0) {
      const before = (await list.locator('li').first().textContent())!
      await page.keyboard.press('w')
      await expect(list).not.toContainText(before)
    }
  }
  await expect(list).toContainText(/In sight: [01] turns? of the loop, /)
})

test('on a phone the timeline is a sheet over the page', async ({ loopscope }) => {
  await loopscope.page.setViewportSize({ width: 390, height: 844 })
  await open(loopscope)
  const box = (await timelineOf(loopscope).boundingBox())!
  expect(box.width).toBe(390)
  expect(box.height).toBeGreaterThan(500)
  const close = timelineOf(loopscope).getByRole('button', { name: 'Close', exact: true })
  await expect(close).toBeInViewport({ ratio: 1 })
  await close.click()
  await expect(timelineOf(loopscope)).toHaveCount(0)
})

test('a key goes to the next time that the line runs, and says which time it is', async ({ loopscope }) => {
  const { page } = loopscope
  await loopscope.run('for (let i = 0; i < 3; i++) {\n  console.log(i)\n}')
  await page.keyboard.press(']')
  await expect(loopscope.items('Console')).toHaveText([/0/])
  await page.keyboard.press('n')
  await expect(page.getByText('Line 2: time 2 of 3')).toBeVisible()
  await page.keyboard.press('n')
  await expect(page.getByText('Line 2: time 3 of 3')).toBeVisible()
  await page.keyboard.press('p')
  await expect(page.getByText('Line 2: time 2 of 3')).toBeVisible()
})
