// The laboratory of queues on servers, by keyboard alone.
import { expect } from '@playwright/test'
import { isAccessible, test } from './page'

const PROGRAM = `// burst: 6/s to mail from 0 to 2s
// alert: mail above 2
import { FlowProducer, Worker } from 'bullmq'
const connection = {}
const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms))
const child = (name) => ({ name, queueName: 'mail', data: {} })
await new FlowProducer({ connection }).add({ ...child('parent'), children: [child('a'), child('b')] })
new Worker('mail', () => sleep(250), { connection })
await sleep(60_000)
console.log('end')`

test('everything in the laboratory can be reached and used by the keyboard', async ({ loopscope }) => {
  const { page } = loopscope
  const { keyboard } = page
  await page.getByRole('radio', { name: 'Node' }).check()
  await loopscope.editor.fill(PROGRAM)
  await keyboard.press('Control+Enter')
  await loopscope.hasRun()
  const lab = loopscope.region('Server queue')
  const chart = lab.getByRole('slider', { name: 'Jobs over time' })

  // Before the first job there is the time of the run to see, and where its jobs will be.
  await expect(lab).toContainText('No job has been added yet.')
  await expect(chart).toBeVisible()
  await expect(lab).toContainText('0 added')

  /** Presses Tab until something has the focus. */
  const tabTo = async (what: typeof chart) => {
    for (let presses = 0; presses < 120; presses++) {
      if (await what.evaluate((element) => element === document.activeElement)) return
      await keyboard.press('Tab')
    }
    throw new Error('Tab does not come there.')
  }

  await tabTo(loopscope.slider)
  await keyboard.press('End')
  await tabTo(chart)
  await keyboard.press('End')
  await expect(chart).toHaveAttribute('aria-valuetext', /: 0 waiting, 0 active, 0 delayed, 0 failed$/)
  // Between two events the clock stands wherever one likes.
  const narration = loopscope.region('Narration')
  await keyboard.press('Shift+ArrowRight')
  await expect(narration).toContainText('The clock shows 10 s. Nothing happens from 7500 ms to 30 s')
  await keyboard.press('ArrowLeft')
  await expect(narration).not.toContainText('The clock shows')
  await keyboard.press('ArrowLeft')
  await expect(chart).toHaveAttribute('aria-valuetext', /: 0 waiting, 1 active/)
  await keyboard.press('Home')
  await expect(chart).toHaveAttribute('aria-valuetext', /^At 0 /)
  await keyboard.press('ArrowRight')
  // Nearly a minute in which nobody works is drawn shorter.
  await expect(lab.getByTitle(/in which nobody worked, drawn shorter/)).toBeVisible()

  await tabTo(lab.getByRole('button', { name: /^Alert at .*: more than 2 wait$/ }).first())
  await keyboard.press('Enter')
  await expect(loopscope.region('Narration')).toContainText('alert: more than 2 jobs wait', {
    ignoreCase: true,
  })

  await keyboard.press('End')
  await tabTo(lab.getByRole('radio', { name: 'Jobs' }))
  await keyboard.press('Space')
  await tabTo(lab.getByRole('button', { name: /^Active, / }).first())
  await keyboard.press('Enter')
  await expect(loopscope.region('Narration')).toContainText('its only attempt begins')

  await keyboard.press('End')
  await tabTo(lab.getByRole('radio', { name: 'Family tree' }))
  await keyboard.press('Space')
  await expect(lab.getByRole('region', { name: /^Parents/ })).toContainText('parent')
})

test('two systems stand beside each other under one crash, are stepped together, and one of them alone', async ({
  loopscope,
}) => {
  const { page } = loopscope
  await loopscope.open('A worker dies with a job in hand')
  const lab = loopscope.region('Server queue')
  const left = lab.getByRole('region', { name: 'rabbitmq · RabbitMQ' })
  const right = lab.getByRole('region', { name: 'sqs · Amazon SQS' })
  const chart = left.getByRole('slider', { name: 'Jobs over time' })
  await expect(right.getByRole('slider', { name: 'Jobs over time' })).toBeVisible()
  await chart.focus()
  await page.keyboard.press('End')
  // The one has its job done by the second worker, the other still holds it for a dead one.
  await expect(left.getByRole('region', { name: 'Completed · rabbitmq' })).toContainText('1')
  await expect(right.getByRole('region', { name: 'Workers · sqs' })).toContainText('dead')
  await right.getByRole('combobox', { name: 'Queue' }).selectOption({ label: 'pg-boss · pg-boss' })
  await expect(lab.getByRole('region', { name: 'pg-boss · pg-boss' })).toContainText('dead')
  await isAccessible(page, undefined, ['color-contrast'])
  await lab.getByRole('button', { name: 'Two queues side by side' }).click()
  await expect(lab.getByRole('slider', { name: 'Jobs over time' })).toHaveCount(1)
})
