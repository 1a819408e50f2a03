import { existsSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { simulate } from '../../src/library'
import { programToAsk } from '../../src/scenario/link/asking-link'
import { DICTIONARY_V1 } from '../../src/scenario/link/dictionary-v1'
import { type Link, type LinkedProgram, linkText, parseLink, programText } from '../../src/scenario/link/link'
import { sumOfText } from '../../src/scenario/titles'
import type { Trace } from '../../src/trace/trace'
import { PANELS } from '../../src/view/layout/panels'
import { momentOfLink } from '../../src/view/moments'
import { prepareRecording, type Recording } from '../../src/view/recording'

const program = (source: string): LinkedProgram => ({ source, inputs: [], choices: [] })

const SHOP =
  "setTimeout(() => console.log('Tom'), 50)\nsetTimeout(() => console.log('Doggy'), 30)\nPromise.resolve().then(() => console.log('Jerry'))\n"

/** Every name that a panel ever had in a link. */
const PANEL_NAMES = [
  'Code',
  'Event loop',
  'Narration',
  'Call stack',
  'nextTick queue',
  'Job queue',
  'Task queue',
  'Timers',
  'Shelves',
  'Promises',
  'Console',
  'Page',
  'Server queue',
  'Watch',
  'Timeline',
  'Record',
]

/** Links that were issued, by version. Each must open for ever: add to them, change none. */
const ISSUED = [
  [
    'v1.Y8iqVirOLy1KBtbSSigqgDW2umZMnpKOErjKLlayiq5WSixRsjLVUUpMAxZtIcA0r2RlqKMEKlxAukE1GFA5MKUCa0OgALCqU6qN1VFKzsjPBFY1QAMMdAxjawEYaWq',
    {
      program: {
        source: "console.log('Tom')\n",
        inputs: [{ at: 5, afterTask: 1, kind: 'click', target: '#go' }],
        choices: [0, 1],
      },
    },
  ],
  [
    'v1.YyxmSGbIZ8hjKAaSOQypDHpAMp8hnUGDQZ3hJesd1qusd1kVGGxudN5XYGC4oc6gycDFAAAx4Ez&host=node&at=log:3&panels=Code,Job%20queue',
    {
      program: program("console.log('שלום 🎉 \ud800')\n"),
      host: 'node',
      moment: { kind: 'line', number: 3 },
      panels: ['Code', 'Job queue'],
    },
  ],
  [
    'v1.Y8iqVirOLy1KBtbSSigqgDW2umZMnpKOErjKLlayiq5WSixRsjLVUUpMAxZtIcA0r2RlqKMEKlxAukE1GFA5MKUCa0OgALCqU6qN1VFKzsjPBFY1QAMMdAxjawEYaWq&host=node&mode=ask',
    { host: 'node', mode: 'ask' },
  ],
  [
    'lesson=tom-and-jerry,next-tick-against-promises@node,v1.YyxmSGbIZ8hjKAaSOQypDHpAMp8hnUGDQZ3hJesd1qusd1kVGGxudN5XYGC4oc6gycDFAAAx4Ez@browser~ozlr82&item=2&mode=ask',
    {
      mode: 'ask',
      lesson: {
        at: 1,
        items: [
          { scenario: 'tom-and-jerry' },
          { scenario: 'next-tick-against-promises', host: 'node' },
          { program: program("console.log('שלום 🎉 \ud800')\n"), host: 'browser' },
        ],
      },
    },
  ],
  [
    'v1.YyjG72ZgvQ1yL9B-Ap5zyU9PB8Y9sGgAKiU-kL2ACQuUZLgAIG-0&host=browser&step=5',
    { program: program(SHOP), host: 'browser', moment: { kind: 'step', number: 5 } },
  ],
  [
    'v1.YyjG72ZgvQ1yL9B-Ap5zyU9PB8Y9sGgAKiU-kL2ACQuUZLgAIG-0&host=node&event=12',
    { program: program(SHOP), host: 'node', moment: { kind: 'event', number: 12 } },
  ],
  [
    'v1.YyjG72ZgvQ1yL9B-Ap5zyU9PB8Y9sGgAKiU-kL2ACQuUZLgAIG-0&host=node&at=time:12.5',
    { program: program(SHOP), host: 'node', moment: { kind: 'time', number: 12.5 } },
  ],
  ['host=node&at=log:2', { host: 'node', moment: { kind: 'line', number: 2 } }],
  [
    'v1.YyjG72ZgvQ1yL9B-Ap5zyU9PB8Y9sGgAKiU-kL2ACQuUZLgAIG-0&host=browser&at=log:3&panels=Code,Event%20loop,Narration,Call%20stack,nextTick%20queue,Job%20queue,Task%20queue,Timers,Shelves,Promises,Console,Page,Server%20queue,Watch,Timeline,Record',
    { program: program(SHOP), moment: { kind: 'line', number: 3 }, panels: PANEL_NAMES },
  ],
] as const

function recordingOf(trace: Trace): Recording {
  const work = prepareRecording(trace)
  for (;;) {
    const turn = work.next()
    if (turn.done) return turn.value
  }
}

/** The course as it was: two lessons, as one takes sixty programs at most. */
const COURSE = [
  'lesson=a-job-holds-a-timer-up,after-reading-a-file,all-jobs-before-a-task,all-keeps-the-order,answers-out-of-order,async-await,async-begins-at-once,await-between-two-timers,b-waits-for-a,before-node-11,burst-and-queue,call-stack,click-by-user-or-program,closures-in-loops,contacts-a-minute,debounce,emails-a-minute,error-in-a-listener,error-of-one-timer,error-skips-then,error-unwinds-the-stack,errors-in-each-place,executor-runs-now,fastest-source,fetch,finally-passes-on,for-each-does-not-wait,forgotten-await,frames,immediate-against-timers,imports-run-first,interleaving-chains,interval-with-clear,job-runs-twice,lost-error,lost-update,map-gives-promises,microtask-order,microtasks-starve-a-timer,nested-timers-and-microtasks,next-tick-against-promises,one-after-the-other,priorities,queue-fills-up,race-cancels-nothing,resolve-does-not-return,resolve-with-a-promise,retry-storm,return-await,returning-a-promise,saved-before-it-is,script-is-a-task,settled-once,then-is-never-now,thenable,ticks-before-jobs,ticks-between-two-immediates,timeout-by-race,timer-against-promise,timer-of-zero~kct458',
  'lesson=timer-sets-a-timer,timers-are-late,timers-by-time,tom-and-jerry-puzzle,tom-and-jerry,try-and-await,try-catches-no-callback,two-job-queues,webhook-retries,work-delays-timers,worker-dies,wrapping-a-callback~182dk5u&item=3',
]

describe('a link', () => {
  test.each(ISSUED)('that was issued still opens: %s', (link, meant) => {
    expect(parseLink(`#${link}`)).toMatchObject(meant)
  })

  test('that was issued packs by the dictionary of its version, in which no letter changes', () => {
    expect(sumOfText(DICTIONARY_V1)).toBe(4_120_686_389)
  })

  test('that was issued leads to a moment that its program still has', () => {
    for (const [, meant] of ISSUED) {
      if (!('program' in meant) || !('moment' in meant) || meant.program.source !== SHOP) continue
      const { trace } = simulate(meant.program.source, { host: 'host' in meant ? meant.host : 'browser' })
      const { position } = momentOfLink(recordingOf(trace!), meant.moment)!
      expect(position, meant.program.source).toBeGreaterThanOrEqual(0)
    }
  })

  test('that was issued names scenarios that are still in the course', () => {
    for (const link of COURSE) {
      const { lesson } = parseLink(link) as Link
      for (const { scenario } of lesson!.items)
        expect(existsSync(`scenarios/${scenario}.js`), scenario).toBe(true)
    }
  })

  test('that was issued names panels that are still there', () => {
    expect(PANEL_NAMES.filter((name) => !PANELS.some((panel) => panel.name === name))).toEqual([])
  })

  test('brings any text, with all that was done and chosen', () => {
    const text = fc.string({ unit: 'binary' })
    const units = fc.array(fc.nat(0xffff)).map((codes) => String.fromCharCode(...codes))
    fc.assert(
      fc.property(fc.oneof(text, units), fc.array(fc.nat(5)), (source, choices) => {
        const linked = { source, inputs: [], choices }
        expect(parseLink(programText(linked))).toMatchObject({ program: linked })
      }),
    )
  })

  test('brings host, moment and panels', () => {
    for (const moment of [
      { kind: 'line', number: 3 },
      { kind: 'step', number: 0 },
      { kind: 'event', number: 12 },
    ] as const) {
      const rest = { host: 'node', moment, panels: ['Call stack', 'Console'] } as const
      expect(parseLink(linkText(programText(program('1')), rest))).toEqual({ program: program('1'), ...rest })
    }
  })

  test('that was cut anywhere, or changed in any letter, says so', () => {
    const whole = programText(
      program("console.log('Tom'); Promise.resolve().then(() => console.log('Jerry'))"),
    )
    for (let length = 'v1.'.length; length < whole.length; length++)
      expect(parseLink(whole.slice(0, length)), `${length} letters`).toMatchObject({ kind: 'broken' })
    for (let index = 'v1.'.length; index < whole.length; index++) {
      const letter = whole[index] === 'a' ? 'b' : 'a'
      const changed = whole.slice(0, index) + letter + whole.slice(index + 1)
      expect(parseLink(changed), changed).toMatchObject({ kind: 'broken' })
    }
    expect(parseLink('v7.abcdefgh')).toMatchObject({ message: expect.stringContaining('newer version') })
  })

  test('of a lesson brings its list, and says where it was cut', () => {
    const items = [{ scenario: 'call-stack' }, { program: program('1'), host: 'node' as const }]
    const text = linkText(undefined, { lesson: { items, at: 1 }, mode: 'ask' })
    expect(parseLink(text)).toEqual({ mode: 'ask', lesson: { items, at: 1 } })
    const list = text.slice(0, text.indexOf('&'))
    for (let length = 'lesson='.length; length < list.length; length++)
      expect(parseLink(list.slice(0, length)), list.slice(0, length)).toMatchObject({ kind: 'broken' })
    expect(parseLink(text.replace('item=2', 'item=9'))).toMatchObject({ lesson: { at: 0 } })
  })

  test('of a lesson brings all of it, however long', () => {
    const items = Array.from({ length: 200 }, (_, i) => ({ scenario: `program-${i}` }))
    const text = linkText(undefined, { lesson: { items, at: 199 } })
    expect(parseLink(text)).toEqual({ lesson: { items, at: 199 } })
  })

  test('that asks does not say the answer', () => {
    const said = "// title: Mine\n// lesson: a is first\n\nconsole.log('a')\n\n// prints:\n//   a\n"
    expect(programToAsk(program(said)).source).toBe("// title: Mine\n\nconsole.log('a')\n")
  })

  test('without a program says when, and an empty address says nothing', () => {
    expect(parseLink('#host=browser&step=4')).toEqual({
      host: 'browser',
      moment: { kind: 'step', number: 4 },
    })
    expect(parseLink('')).toBeUndefined()
    expect(parseLink('#')).toBeUndefined()
  })

  test('says what of it nobody understands', () => {
    expect(parseLink('#host=foo&step=4&mode=xyz&theme')).toMatchObject({
      host: undefined,
      moment: { kind: 'step', number: 4 },
      ignored: ['host=foo', 'mode=xyz', 'theme'],
    })
    expect(parseLink('#%%%')).toMatchObject({ ignored: ['%%%'] })
    expect(parseLink('#host=node&mode=ask')).not.toHaveProperty('ignored')
  })

  test('is short: the packing knows what programs are full of', () => {
    const source =
      "setTimeout(() => console.log('timeout'), 0);\nPromise.resolve().then(() => console.log('then'));\n"
    expect(programText(program(source)).length).toBeLessThan(source.length / 2)
  })
})
