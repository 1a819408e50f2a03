// Programs that use Node's modules print in Loopscope what they print in Node.
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { runInNode } from '../../src/cli/real/real-node'
import { type SimulateOptions, simulate } from '../../src/library'
import { printedByNode } from '../printed'
import { RETRIES } from '../real-engines'

const folder = 'test/hosts/programs'
const programs = readdirSync(folder).filter((name) => name.endsWith('.js'))

test.concurrent.for(programs)('%s', { retry: RETRIES }, async (name, { expect }) => {
  const source = readFileSync(`${folder}/${name}`, 'utf8')
  expect(linesOf(source)).toEqual(await printedByNode(source, () => runInNode(`${folder}/${name}`)))
})

const folderOfFiles = `${folder}/files`

test.concurrent.for(readdirSync(folderOfFiles))(
  'the files of %s',
  { retry: RETRIES },
  async (name, { expect }) => {
    const source = readFileSync(`${folderOfFiles}/${name}`, 'utf8')
    expect(linesOf(source, {})).toEqual(await printedByNode(source))
  },
)

/** What goes to the standard output, and uncaught errors. */
function linesOf(source: string, options: SimulateOptions = { sourceType: 'script' }): string[] {
  const { output, exitCode } = simulate(source, { host: 'node', ...options })
  const printed = output.filter(({ level }) => level !== 'warn' && level !== 'error')
  const lines = printed.flatMap(({ text }) => text.split('\n'))
  return exitCode === 0 ? lines : [...lines, `[exit ${exitCode}]`]
}

test('before version 11, ticks and jobs waited for the other timers of the same duration', () => {
  const source = `for (const name of ['a', 'b']) {
    setTimeout(() => { console.log(name); Promise.resolve().then(() => console.log(name, 'job')) }, 1)
  }`
  const lines = (drain: 'modern' | 'legacy') =>
    simulate(source, { host: 'node', drain }).output.map(({ text }) => text)
  expect(lines('modern')).toEqual(['a', 'a job', 'b', 'b job'])
  expect(lines('legacy')).toEqual(['a', 'b', 'a job', 'b job'])
})

test('what is written without a line’s end is joined with what comes after it', () => {
  const source =
    "process.stdout.write('a'); console.log('b'); process.stdout.write('c\\nd'); console.error('e')"
  expect(simulate(source, { host: 'node' }).output.map(({ text }) => text)).toEqual(['ab', 'c', 'e', 'd'])
})

test('a module that is not simulated is refused in words', () => {
  const { output } = simulate("require('child_process')", { host: 'node' })
  expect(output[0]?.text).toBe(
    "Uncaught Error: The module 'child_process' is not simulated: it starts other processes.",
  )
})

test('a file operation is a request while it goes on, and a task when it is done', () => {
  const { trace } = simulate("require('fs').stat('/', () => {})", { host: 'node' })
  const kinds = Array.from({ length: trace!.length }, (_, at) => trace!.kindAt(at))
  expect(kinds).toContain('entry-shelved')
  expect(kinds.indexOf('entry-shelved')).toBeLessThan(kinds.lastIndexOf('task-started'))
})

test('fetch, http and https ask the simulated network, and a server of the program answers for this machine', () => {
  const source = `// route: https://example.org/user 200 30ms {"name":"Tom"}
    // route: /broken fails
    const http = require('http')
    const main = async () => {
      const response = await fetch('https://example.org/user')
      console.log(response.status, (await response.json()).name)
      await fetch('https://example.org/broken').catch((error) => console.log(error.message))
      require('https').get('https://example.org/user', (answer) => answer.on('data', (data) => console.log(String(data))))
      http.get('http://example.org/broken').on('error', (error) => console.log(error.code))
      const server = http.createServer((request, answer) => {
        answer.statusCode = 404
        answer.end('no ' + request.url)
      }).listen(3000, async () => {
        const own = await fetch('http://localhost:3000/tom')
        console.log(own.status, await own.text())
        server.close()
      })
    }
    main()`
  expect(simulate(source, { host: 'node' }).output.map(({ text }) => text)).toEqual([
    '200 Tom',
    'fetch failed',
    '404 no /tom',
    'ECONNRESET',
    '{"name":"Tom"}',
  ])
})

test('where only a server is left that nobody calls, the run ends without an exit event', () => {
  const source = `require('http').createServer().listen(3000, () => console.log('listening'))
    process.on('exit', () => console.log('exit'))`
  const { output, outcome } = simulate(source, { host: 'node' })
  expect([output.map(({ text }) => text), outcome.kind]).toEqual([['listening'], 'finished'])
})
