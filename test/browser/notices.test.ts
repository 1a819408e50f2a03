import { expect } from '@playwright/test'
import { test } from './page'

test('the help leads to the licences of everything that the page contains', async ({ loopscope }) => {
  await loopscope.button('Help').click()
  const opened = loopscope.page.waitForEvent('popup')
  await loopscope.page.getByRole('link', { name: 'Its licence, and those of the packages in it' }).click()
  const text = (await opened).locator('body')
  await expect(text).toContainText('SIL OPEN FONT LICENSE')
  await expect(text).toContainText('react-dom')
})
