// Once it has been opened, the page works without a network, in both hosts and both languages.
import { expect, test } from '@playwright/test'
import { Loopscope } from './page'

test.use({ serviceWorkers: 'allow' })

test('what was opened once works without a network', async ({ page, context }) => {
  await page.goto('/')
  const loopscope = new Loopscope(page)
  await loopscope.isReady()
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready
    if (!navigator.serviceWorker.controller)
      await new Promise((resolve) => navigator.serviceWorker.addEventListener('controllerchange', resolve))
  })
  await context.setOffline(true)
  await page.reload()
  await loopscope.isReady()
  await page.getByRole('radio', { name: 'Node' }).check()
  await loopscope.run("setImmediate(() => console.log('check')); process.nextTick(() => console.log('tick'))")
  await page.keyboard.press('End')
  expect((await loopscope.printed()).join()).toMatch(/tick.*check/s)
  await page.getByRole('button', { name: /^Language: English/ }).click()
  await expect(page.getByRole('region', { name: 'Narración' })).toContainText('Node termina con el código 0.')
})
