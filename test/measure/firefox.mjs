// `npm run smoke:firefox`: opens the built page in Firefox, runs and steps a program, and sees that the console has no error.
// It speaks WebDriver BiDi to a Firefox of the system (`apt-get install firefox-esr`), for which Playwright has no driver.
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { servePage } from './served.mjs'

const program = `console.log('start')
setTimeout(() => console.log('timer'))
Promise.resolve().then(() => console.log('job'))
console.log('end')
`

const profile = mkdtempSync(join(tmpdir(), 'loopscope-firefox-'))
const firefox = spawn(process.env.FIREFOX_PATH ?? 'firefox-esr', [
  '--headless',
  '--profile',
  profile,
  '--remote-debugging-port=0',
])

const address = await new Promise((resolve, reject) => {
  let said = ''
  firefox.stderr.on('data', (data) => {
    said += data
    const found = /WebDriver BiDi listening on (ws:\/\/\S+)/.exec(said)
    if (found) resolve(found[1])
  })
  firefox.on('error', () =>
    reject(new Error('There is no Firefox. Install firefox-esr, or set FIREFOX_PATH.')),
  )
  firefox.on('exit', () => reject(new Error(`Firefox ended: ${said}`)))
})

const socket = new WebSocket(`${address}/session`)
await new Promise((resolve) => socket.addEventListener('open', resolve, { once: true }))
let asked = 0
/** @type {Map<number, { resolve(result: any): void, reject(error: Error): void }>} */
const answers = new Map()
/** @type {string[]} */
const complaints = []
socket.addEventListener('message', ({ data }) => {
  const message = JSON.parse(data)
  if (message.method === 'log.entryAdded' && message.params.level === 'error')
    complaints.push(message.params.text)
  const answer = answers.get(message.id)
  if (message.type === 'error') answer?.reject(new Error(message.message))
  else answer?.resolve(message.result)
})

/** @param {string} method @param {object} params @returns {Promise<any>} */
const send = (method, params) =>
  new Promise((resolve, reject) => {
    answers.set(++asked, { resolve, reject })
    socket.send(JSON.stringify({ id: asked, method, params }))
  })

const server = await servePage()
await send('session.new', { capabilities: {} })
await send('session.subscribe', { events: ['log.entryAdded'] })
const { contexts } = await send('browsingContext.getTree', {})
const { context } = contexts[0]
await send('browsingContext.setViewport', { context, viewport: { width: 1440, height: 900 } })
await send('browsingContext.navigate', { context, url: server.url, wait: 'complete' })

/** @param {string} expression */
async function evaluate(expression) {
  const { result, exceptionDetails } = await send('script.evaluate', {
    expression: `(async () => JSON.stringify(await (${expression})))()`,
    target: { context },
    awaitPromise: true,
  })
  if (exceptionDetails) throw new Error(exceptionDetails.text)
  return result.value === undefined ? undefined : JSON.parse(result.value)
}

/** @param {string} expression */
async function until(expression) {
  for (let time = 0; time < 200; time++) {
    if (await evaluate(expression)) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`It never held: ${expression}`)
}

/** @param {string[]} values */
const press = (...values) =>
  send('input.performActions', {
    context,
    actions: [
      {
        type: 'key',
        id: 'keys',
        actions: [
          ...values.map((value) => ({ type: 'keyDown', value })),
          ...values.toReversed().map((value) => ({ type: 'keyUp', value })),
        ],
      },
    ],
  })

const [CONTROL, ENTER, END, LEFT] = ['\uE009', '\uE007', '\uE010', '\uE012']

await until("document.querySelector('.cm-content') !== null")
await evaluate("document.querySelector('.cm-content').focus()")
await press(CONTROL, 'a')
for (const letter of program.trimEnd()) await press(letter === '\n' ? ENTER : letter)
await press(CONTROL, ENTER)
await until("document.querySelector('[aria-busy=true]') === null")
await until("Number(document.querySelector('input[type=range]').max) > 5")
await press(END)
const printed = "[...document.querySelectorAll('[data-name=Console] li bdi')].map((line) => line.textContent)"
await until(`${printed}.length === 4`)
const lines = await evaluate(printed)
await press(LEFT)
await press('t')
await until("document.querySelector('[data-name=Timeline] canvas') !== null")
const { data } = await send('browsingContext.captureScreenshot', { context })
if (process.argv[2]) writeFileSync(process.argv[2], Buffer.from(data, 'base64'))
const version = await evaluate('navigator.userAgent')

socket.close()
firefox.removeAllListeners('exit')
firefox.kill()
await server.close()
rmSync(profile, { recursive: true, force: true, maxRetries: 5 })

console.log(version)
console.log('printed:', lines.join(', '))
const isRight = lines.join() === 'start,end,job,timer'
if (!isRight) console.error('It should have printed: start, end, job, timer')
for (const complaint of complaints) console.error('console:', complaint)
process.exit(isRight && complaints.length === 0 ? 0 : 1)
