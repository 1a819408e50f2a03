import { type SpawnOptions, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, describe, expect, test, vi } from 'vitest'
import { start } from '../src/cli/command-line'
import { standardInput } from '../src/cli/streams'
import { TRACE_VERSION } from '../src/trace/trace'

const folder = mkdtempSync(join(tmpdir(), 'loopscope-'))
afterAll(() => rmSync(folder, { recursive: true }))

interface Ended {
  readonly status: number | null
  readonly out: string
  readonly err: string
}

/** Runs the command line here. */
async function loopscope(words: readonly string[], input = ''): Promise<Ended> {
  const spies = [
    vi.spyOn(process.stdout, 'write').mockReturnValue(true),
    vi.spyOn(process.stderr, 'write').mockReturnValue(true),
    vi.spyOn(standardInput, 'read').mockReturnValue(input),
  ] as const
  try {
    const status = await start(words)
    const [out, err] = spies.map(({ mock }) => mock.calls.map(([chunk]) => chunk).join(''))
    return { status, out: out!, err: err! }
  } finally {
    for (const spy of spies) spy.mockRestore()
  }
}

/** Runs the built command line in a process of its own: for what is about processes, files and streams. */
function built(
  words: readonly string[],
  input = '',
  where: Pick<SpawnOptions, 'cwd' | 'env'> = {},
): Promise<Ended> {
  return new Promise((done, reject) => {
    const child = spawn(process.execPath, [resolve('dist/cli.js'), ...words], { ...where, stdio: 'pipe' })
    let out = ''
    let err = ''
    child.stdout.on('data', (chunk) => {
      out += chunk
    })
    child.stderr.on('data', (chunk) => {
      err += chunk
    })
    child.on('error', reject)
    child.on('close', (status) => done({ status, out, err }))
    child.stdin.end(input)
  })
}

function file(name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

describe('run', () => {
  test('prints exactly what the program prints, each level to its stream', async () => {
    const source =
      "console.log({ a: [1] })\nconsole.error('wrong')\nconsole.warn('careful')\nconsole.info('%s!', 'so')\nconsole.log('')"
    expect(await built(['run', '-'], source)).toEqual({
      status: 0,
      out: '{ a: [ 1 ] }\nso!\n\n',
      err: 'wrong\ncareful\n',
    })
  })

  test('an uncaught error goes to the standard error, and the status is 1', async () => {
    expect(await built(['run', '-'], "setTimeout(() => console.log('later'))\nnull.x")).toEqual({
      status: 1,
      out: 'later\n',
      err: "Uncaught TypeError: Cannot read properties of null (reading 'x')\n    at [stdin]:2:6\n",
    })
  })

  test('what a listener of the process takes care of is not printed', async () => {
    const source =
      "process.on('uncaughtException', (e) => console.log('got', e.message)); throw new Error('x')"
    expect(await loopscope(['run', '-', '--host', 'node'], source)).toEqual({
      status: 0,
      out: 'got x\n',
      err: '',
    })
  })

  test('problems are told with their place, and the status is 2', async () => {
    const path = file('problem.js', 'let a = 1\nlet a = 2\n')
    const { status, out, err } = await loopscope(['run', path])
    expect({ status, out }).toEqual({ status: 2, out: '' })
    expect(err).toMatch(`${path}:2:5: `)
  })

  test('the host decides what is there', async () => {
    const source = 'console.log(typeof setTimeout, typeof setImmediate)'
    const printed = async (host: string) => (await loopscope(['run', '-', '--host', host], source)).out
    expect(await printed('browser')).toBe('function undefined\n')
    expect(await printed('node')).toBe('function function\n')
    expect(await printed('ecmascript')).toBe('undefined undefined\n')
  })

  test('--module runs a module', async () => {
    expect((await loopscope(['run', '-', '--module'], 'console.log(this)')).out).toBe('undefined\n')
  })

  test('--json gives lines, outcome and exit code', async () => {
    const { status, out } = await loopscope(
      ['run', '-', '--json'],
      "setTimeout(() => console.log('Tom'), 50)",
    )
    expect(status).toBe(0)
    expect(JSON.parse(out)).toEqual({
      output: [{ level: 'log', text: 'Tom', time: 50, at: -1 }],
      outcome: { kind: 'finished' },
      exitCode: 0,
    })
  })
})

test('a problem is told with its explanation', async () => {
  expect(await loopscope(['run', '-'], "const a = 1\nconsole.log('x'\n")).toEqual({
    status: 2,
    out: '',
    err: '-:2:12: missing ) after argument list\n  The ( at line 2 is never closed.\n',
  })
})

test.runIf(existsSync('/dev/full'))('a full disk is told, without a stack', async () => {
  const child = spawn('sh', [
    '-c',
    `echo 'console.log(1)' | "${process.execPath}" dist/cli.js run - > /dev/full`,
  ])
  let err = ''
  child.stderr.on('data', (chunk) => {
    err += chunk
  })
  const status = await new Promise((resolve) => child.on('close', resolve))
  expect({ status, err }).toEqual({
    status: 74,
    err: 'loopscope: the output cannot be written: no space left on device.\n',
  })
})

describe('whatif', () => {
  const race = "setTimeout(() => console.log('Tom'), 5)\nsetTimeout(() => console.log('Doggy'), 3)\n"

  test('says for which values of a number something else is printed', async () => {
    expect(await loopscope(['whatif', '-', '--number', '1', '--to', '9'], race)).toEqual({
      status: 0,
      out: 'setTimeout at 1:38, now 5 ms, from 0 ms to 9 ms\n\n  0 ms – 3 ms  as follows\n    Tom\n    Doggy\n  4 ms – 9 ms  From 4 ms on, “Doggy” comes before “Tom”.\n\nAll 10 values were tried.\n',
      err: '',
    })
  })

  test('lists the numbers, and says where there is none', async () => {
    const { out } = await loopscope(['whatif', '-'], race)
    expect(out).toBe(
      '  1:38  5 ms  setTimeout  from 0 ms to 100 ms\n  2:40  3 ms  setTimeout  from 0 ms to 100 ms\n',
    )
    const { status, err } = await loopscope(['whatif', '-', '--number', '7'], race)
    expect([status, err]).toEqual([
      64,
      expect.stringContaining('There is no number on line 7; there are some on lines 1, 2.'),
    ])
  })
})

describe('the host', () => {
  const named = '// title: A timer and an immediate\n// host: node\n\nconsole.log(typeof setImmediate)\n'

  test.each([['run'], ['outcomes'], ['beliefs'], ['transcript'], ['trace'], ['picture']])(
    '%s takes the one that the file names',
    async (command) => {
      expect((await loopscope([command, '-'], named)).out).toContain('function')
      expect((await loopscope([command, '-', '--host', 'browser'], named)).out).toContain('undefined')
    },
  )

  test('eval takes it, too', async () => {
    const asked = ['eval', '-', '--expression', 'typeof setImmediate']
    expect((await loopscope(asked, named)).out).toContain('function')
  })

  test('is Node where a program uses job queues of a server, and a browser where a file names both or none', async () => {
    const queue =
      "import { createQueue } from 'queue'\ncreateQueue('mails').process(() => console.log('done'))\n"
    expect((await loopscope(['run', '-'], queue)).status).toBe(0)
    for (const head of ['// host: both\n\n', ''])
      expect((await loopscope(['run', '-'], `${head}console.log(typeof setImmediate)`)).out).toBe(
        'undefined\n',
      )
  })
})

describe('outcomes', () => {
  const race = "setTimeout(() => console.log('timeout'), 0)\nsetImmediate(() => console.log('immediate'))"

  test('a race is told with what decides it', async () => {
    expect(await loopscope(['outcomes', '-', '--host', 'node'], race)).toEqual({
      status: 0,
      out: 'This is a race: 2 outcomes.\n\n1. the immediate runs first\n   immediate\n   timeout\n\n2. the timer is due already\n   timeout\n   immediate\n',
      err: '',
    })
  })

  test('a program that always prints the same is told to', async () => {
    expect((await loopscope(['outcomes', '-'], 'console.log(1)')).out).toBe(
      'This program always prints the same.\n   1\n',
    )
  })

  test('of a run that was stopped at a limit it does not say that it always prints the same', async () => {
    const late = 'console.log(1); for (let i = 0; i < 1e5; i++); console.log(2)'
    const { out } = await loopscope(['outcomes', '-', '--limit', 'steps=1000'], late)
    expect(out).toBe(
      'Nothing else was found, but not all runs came to their end: what they would print later is not known. --limit steps=N lets them run longer.\n   1\n',
    )
  })

  test('when time is up it says what it has', async () => {
    const { out } = await loopscope(['outcomes', '-', '--host', 'node', '--seconds', '1e-9'], race)
    expect(out.split('\n')[0]).toBe(
      'This program printed the same. There may be more: time was up after 1 run; --seconds N takes longer.',
    )
    const { status, err } = await loopscope(['outcomes', '-', '--seconds', '0'], race)
    expect({ status, err }).toEqual({
      status: 64,
      err: 'loopscope: --seconds 0 is not possible; say a number above 0.\nloopscope --help says more.\n',
    })
  })

  test('problems are told as by run', async () => {
    const { status, out, err } = await loopscope(['outcomes', '-'], 'let a = ;')
    expect({ status, out }).toEqual({ status: 2, out: '' })
    expect(err).toMatch('-:1:7: ')
  })
})

describe('programs without end', () => {
  const endless = [
    [
      'a loop',
      'console.log(1)\nwhile (true) {}',
      /^Stopped after .* steps at line 2\..*\(limit: steps\)\n--limit /,
    ],
    [
      'jobs',
      'console.log(1)\n;(function m() {\n  queueMicrotask(m)\n})()',
      /^Stopped after .* steps at line 3\..*\(limit: steps\)\n--limit /,
    ],
    [
      'a chain',
      'console.log(1)\n;(function next() {\n  Promise.resolve().then(next)\n})()',
      /^Stopped after .* steps at line [23]/,
    ],
    [
      'an interval',
      'console.log(1)\nsetInterval(() => 1)',
      /^The interval whose callback is at line 2 would still go on after .* stops at 60 s\. \(limit: horizon\)\n--until /,
    ],
    [
      'output',
      'for (;;) console.log(1)',
      /^Stopped after 100,000 lines of output at line 1\. \(limit: output\)\n--limit /,
    ],
  ] as const

  test.for(endless)('%s stops at a limit', async ([, source, message]) => {
    const { status, out, err } = await loopscope(['run', '-', '--limit', 'steps=3000000'], source)
    expect(err).toMatch(message)
    expect({ status, first: out.slice(0, 2) }).toEqual({ status: 3, first: '1\n' })
  })

  test('recursion is an error of the program', async () => {
    const { status, err } = await loopscope(['run', '-'], '(function f() { f() })()')
    expect({ status, first: err.split('\n')[0] }).toEqual({
      status: 1,
      first: 'Uncaught RangeError: Maximum call stack size exceeded',
    })
  })

  test('an interval goes on to where --until says', async () => {
    const ticking = 'let n = 0; setInterval(() => console.log(++n), 1000)'
    const { status, out } = await loopscope(['run', '-', '--until', '2min'], ticking)
    expect({ status, last: out.trimEnd().split('\n').at(-1) }).toEqual({ status: 3, last: '120' })
    expect((await loopscope(['run', '-', '--until', 'noon'], ticking)).err).toContain(
      '--until noon is not possible; say a time: --until 90s, 5min or 2h.',
    )
  })

  test('a limit is what --limit says', async () => {
    const { status, err } = await loopscope(
      ['run', '-', '--limit', 'steps=1000', '--limit', 'depth=9'],
      'for (;;) {}',
    )
    expect({ status, err }).toEqual({
      status: 3,
      err: 'Stopped after 1,000 steps at line 1. The code there may never end. (limit: steps)\n--limit steps=N sets another limit.\n',
    })
  })

  test('a long loop is none of them', async () => {
    const source = 'let s = 0\nfor (let i = 0; i < 7e6; i++) s++\nconsole.log(s)'
    expect(await built(['run', '-'], source)).toEqual({ status: 0, out: '7000000\n', err: '' })
  })
})

describe('what a terminal would obey', () => {
  const source = "console.log('a\\x1b[31m\\r\\u202eb')"

  test('is printed by run as the program prints it', async () => {
    expect((await loopscope(['run', '-'], source)).out).toBe('a\x1b[31m\r\u202eb\n')
  })

  test.for([
    ['outcomes', '-'],
    ['trace', '-', '--by', 'output'],
  ])('is shown by %s', async (words) => {
    const { out } = await loopscope(words, source)
    expect(out).toContain(String.raw`a\x1b[31m\x0d\u202eb`)
    expect(out).not.toMatch(/[^\P{C}\n]/u)
  })
})

describe('trace', () => {
  const source = "console.log('a')\nPromise.resolve().then(() => console.log('b'))\n"

  test('draws a moment per stop', async () => {
    const { status, out } = await loopscope(['trace', '-', '--by', 'output'], source)
    expect(status).toBe(0)
    expect(out).toMatchInlineSnapshot(`
      "start  t=0 ms
      Your program has not started: the stack and all queues are empty, and the clock
      stands at 0 ms.
      stack   –

      #5  t=0 ms  line 1  script runs
      Your script prints this itself, so it comes before anything that jobs or timers
      print.
      stack   (script) ▸ console.log
      console a

      #23  t=0 ms  line 2  J1 runs
      J1 prints this. It was queued at line 2 and had to wait for an empty stack.
      stack   () => console.log('b') ▸ console.log
      console a | b

      #28  t=0 ms
      No job is left, no task waits and no timer runs: your program has nothing more
      to do.
      stack   –
      console a | b

      "
    `)
  })

  test.for(['event', 'line', 'callback'])('stops by %s', async (by) => {
    const { status, out } = await loopscope(['trace', '-', '--by', by], source)
    expect(status).toBe(0)
    expect(out).toMatch(/^start {2}t=0 ms\n/)
  })

  test('--json writes the record', async () => {
    const { out } = await loopscope(['trace', '-', '--json', '--host', 'node'], source)
    expect(JSON.parse(out)).toMatchObject({ version: TRACE_VERSION, host: 'node', source })
  })

  test('ends quietly when nobody reads on', async () => {
    const child = spawn(process.execPath, ['dist/cli.js', 'trace', '-', '--by', 'event'])
    child.stdin.end('while (true) {}')
    let err = ''
    child.stderr.on('data', (chunk) => {
      err += chunk
    })
    child.stdout.once('data', () => child.stdout.destroy())
    const status = await new Promise((resolve) => child.on('close', resolve))
    expect({ status, err: err.startsWith('Stopped') }).toEqual({ status: 3, err: true })
  })
})

describe('pictures and words', () => {
  const source = "console.log('a')\nPromise.resolve().then(() => console.log('b'))\n"

  test('a moment is drawn into a file, or several as one picture that moves', async () => {
    const path = join(folder, 'moment.svg')
    const { status, out } = await loopscope(['picture', '-', '--at', 'line:2', '--out', path], source)
    expect({ status, out }).toEqual({ status: 0, out: '' })
    expect(readFileSync(path, 'utf8')).toMatch(/^<svg [^>]*>\n<title>J1 prints this\./)
    const moving = await loopscope(['picture', '-', '--from', 'start', '--theme', 'dark'], source)
    expect(moving.out.match(/<animate /g)!.length).toBeGreaterThan(3)
  })

  test('a moment that is not there is told', async () => {
    expect((await loopscope(['picture', '-', '--at', 'line:3'], source)).err).toContain(
      'the program prints 2 lines.',
    )
    const between = ['picture', '-', '--at', 'time:0.04s']
    expect((await loopscope(between, 'setTimeout(tom, 90)\nfunction tom() {}')).out).toContain(
      'The clock shows 40 ms.',
    )
    expect((await loopscope(['picture', '-', '--at', 'time:9h'], source)).err).toContain(
      'say a time from 0 to',
    )
    expect((await loopscope(['picture', '-', '--at', 'noon'], source)).err).toMatch(
      /say a position from 0 to \d+, start/,
    )
    expect((await loopscope(['picture', '-', '--at', '1', '--to', '2'], source)).status).toBe(64)
  })

  test('a transcript is a table, in either language', async () => {
    const { out } = await loopscope(['transcript', '-', '--by', 'output'], source)
    expect(out).toMatch(
      /^\| Step \| ms \| Line \|.*\n.*\n\| 1 \| 0 \| 1 \|.*\| a \|\n\| 2 \| 0 \| 2 \| J1 \|/,
    )
    const spanish = await loopscope(['transcript', '-', '--format', 'csv', '--language', 'es'], source)
    expect(spanish.out).toMatch(/^Paso,ms,Línea/)
  })

  test('trace events are for viewers of traces', async () => {
    const { out } = await loopscope(['trace', '-', '--trace-events'], source)
    expect(JSON.parse(out).traceEvents[0]).toMatchObject({ ph: 'M', name: 'process_name' })
  })
})

describe('steps', () => {
  test('prints the steps of each function by name, with their source, and runs nothing', async () => {
    const { status, out } = await loopscope(['steps', '-'], 'const f = (a) => a + 1\nconsole.log(f(1))')
    expect(status).toBe(0)
    expect(out).toMatch(/^script \(snippet\.js:1:1\)\n/)
    expect(out).toMatch(/\narrow f \(snippet\.js:1:11\)\n +0 +add +1:18 +a \+ 1\n/)
    expect(out).not.toMatch(/^2$/m)
  })
})

describe('check', () => {
  test('scenarios that agree', async () => {
    const { status, out } = await loopscope([
      'check',
      'scenarios/tom-and-jerry.js',
      'scenarios/next-tick-against-promises.js',
    ])
    expect(status).toBe(0)
    expect(out).toMatch(
      /agrees {5}scenarios\/tom-and-jerry\.js \(browser\)\nagrees {5}scenarios\/tom-and-jerry\.js \(node\)/,
    )
    expect(out).toMatch(/\n2 of 2 agree\.\n$/)
  })

  test('a scenario that disagrees shows in which lines', async () => {
    const path = file(
      'wrong.js',
      '// host: browser\n[1, 2, 3, 5].forEach((n) => console.log(n))\n// prints:\n//   1\n//   2\n//   3\n//   4\n',
    )
    const { status, out } = await loopscope(['check', path])
    expect(status).toBe(1)
    expect(out).toBe(
      `disagrees  ${path} (browser)\n  ${path}:7: It prints something else from this line on.\n  …\n    3\n  - 4\n  + 5\n`,
    )
  })

  test('an order that is only one of several says that it is a race', async () => {
    const program = "setTimeout(() => console.log('t'))\nsetImmediate(() => console.log('i'))"
    const of = (name: string, ...lines: readonly string[]) =>
      file(name, `// host: node\n${program}\n// prints:\n${lines.map((line) => `//   ${line}\n`).join('')}`)
    const checked = await loopscope([
      'check',
      of('one.js', 't', 'i'),
      of('other.js', 'i', 't'),
      of('none.js', 'i'),
    ])
    expect(checked.out.match(/the program is a race/g)).toHaveLength(1)
    expect(checked.out).toMatch(/^1 of 3 agree\.$/m)
  })

  test('a file that is no scenario', async () => {
    const path = file('none.js', 'console.log(1)\n')
    const { status, out } = await loopscope(['check', path])
    expect(status).toBe(1)
    expect(out).toBe(
      `broken     ${path}\n  ${path}:1: The header does not say where it runs: add a line "// host: both", or browser, or node.\n  ${path}:1: It does not say what it prints: write "// prints:" below the program, and each printed line as a comment below that.\n`,
    )
  })

  test('a broken header and a broken program are told at once', async () => {
    const path = file('both-broken.js', '// hots: node\nlet a, a\n// prints:\n//   1\n')
    const { status, out } = await loopscope(['check', path])
    expect(status).toBe(1)
    expect(out).toContain(`  ${path}:1: Write "// host: …", in just this way.`)
    expect(out).toContain(`  ${path}:2: `)
  })

  test('a scenario with problems names their lines in the file', async () => {
    const path = file('broken.js', '// host: node\nlet a, a\n// prints:\n//   1\n')
    const { status, out } = await loopscope(['check', path])
    expect(status).toBe(1)
    expect(out).toMatch(`  ${path}:2:8: `)
  })
})

describe('new', () => {
  test('a scenario to begin with agrees, and nothing is written over', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'new-'))
    const begun = await built(['new', 'my-timer', '--spanish'], '', { cwd: folder })
    expect(begun.status).toBe(0)
    const checked = await built(['check', 'my-timer.js'], '', { cwd: folder })
    expect(checked.out).toBe('agrees     my-timer.js (browser)\nagrees     my-timer.js (node)\n')
    const again = await built(['new', 'my-timer'], '', { cwd: folder })
    expect(again.status).toBe(64)
    expect(again.err).toMatch('my-timer.js is there already.')
  })
})

describe('in real engines', () => {
  test('check compares with Node and a browser', async () => {
    const { status, out } = await built(['check', '--real', 'scenarios/click-by-user-or-program.js'])
    expect(out).toMatch(
      /^agrees .*\.js \(browser\)\n(agrees .*\.md, change \d \((real )?browser\)\n){4}agrees .*\.js \(real browser\)\n$/,
    )
    expect(status).toBe(0)
  })

  // Elsewhere browsers are looked for in folders of the system, too.
  test.runIf(process.platform === 'linux')('a browser that is not there is missed with advice', async () => {
    const words = ['check', '--real', 'scenarios/timer-of-zero.js']
    const { status, out } = await built(words, '', { env: { PATH: '/nowhere' } })
    expect(out).toMatch(
      '(real browser): no Chromium, Chrome or Edge was found. Install one, or set CHROMIUM_PATH',
    )
    expect(out).toMatch(/agrees .*\(real Node /)
    expect(status).toBe(1)
  })
})

describe('wrong arguments', () => {
  test.for([
    [
      ['walk', 'x.js'],
      'There is no command walk: the commands are run, trace, transcript, picture, outcomes, beliefs, practice, check, new, eval, lab, whatif and steps.',
    ],
    [['run'], 'A file is missing; - is the standard input.'],
    [['run', 'a.js', 'b.js'], 'One file at a time: a.js or b.js?'],
    [['run', '-', '--fast'], "Unknown option '--fast'."],
    [['run', '-', '--host', 'deno'], '--host deno is not possible; say browser, node or ecmascript.'],
    [['trace', '-', '--by', 'hour'], '--by hour is not possible; say event, line, callback or output.'],
    [['run', 'nowhere.js'], 'nowhere.js cannot be read: there is no such file.'],
    [['run', 'src'], 'src cannot be read: it is a folder.'],
    [['check'], 'A scenario file is missing.'],
  ] as const)('%o', async ([words, sentence]) => {
    expect(await loopscope(words)).toEqual({
      status: 64,
      out: '',
      err: `loopscope: ${sentence}\nloopscope --help says more.\n`,
    })
  })

  test('without any, it says how it is used', async () => {
    const { status, out } = await loopscope([])
    expect(status).toBe(0)
    expect(out).toMatch(/^Usage:\n {2}loopscope run FILE/)
    expect((await loopscope(['run', '--help'])).out).toBe(out)
  })
})
