import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type LinkedProgram, linkText, parseLink, programText } from '../../src/scenario/link/link'

const program = (source: string): LinkedProgram => ({ source, inputs: [], choices: [] })

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
] as const

describe('a link', () => {
  test.each(ISSUED)('that was issued still opens: %s', (link, meant) => {
    expect(parseLink(`#${link}`)).toMatchObject(meant)
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
