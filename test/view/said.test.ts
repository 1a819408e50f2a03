// Whatever the engine's layers say to whoever wrote the program is there in Spanish, with the same facts.
import { readdirSync, readFileSync } from 'node:fs'
import { parse } from '@babel/parser'
import { expect, test } from 'vitest'
import { simulate } from '../../src/library'
import { nodesOf } from '../../src/syntax/children'
import { type Said, said, sentence } from '../../src/syntax/said'
import { errorInSpanish, noticeInSpanish } from '../../src/view/said/known-again'
import { spanish } from '../../src/view/said/spanish'

const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name))

/** The English texts of all sentences that are written in the sources. */
const texts = new Set(
  files.flatMap((name) => {
    const source = readFileSync(`src/${name}`, 'utf8')
    if (!source.includes('said`')) return []
    const plugins = name.endsWith('x') ? (['typescript', 'jsx'] as const) : (['typescript'] as const)
    const { program } = parse(source, { sourceType: 'module', plugins: [...plugins] })
    return [...nodesOf(program)].flatMap((node) => {
      if (node.type !== 'TaggedTemplateExpression') return []
      if (node.tag.type !== 'Identifier' || node.tag.name !== 'said') return []
      return node.quasi.quasis
        .map(({ value }) => value.cooked!)
        .reduce((text, part, i) => `${text}{${i - 1}}${part}`)
    })
  }),
)

const factsOf = (text: string): string[] => (text.match(/\{\d+\}/g) ?? []).toSorted()

test('no sentence lacks Spanish, and none is there that nobody says', () => {
  expect([...texts].filter((text) => !spanish.sentences.has(text))).toEqual([])
  expect([...spanish.sentences.keys()].filter((text) => !texts.has(text))).toEqual([])
})

test('each Spanish sentence has the facts of the English one', () => {
  for (const [text, translated] of spanish.sentences) expect(factsOf(translated), text).toEqual(factsOf(text))
})

test('facts are put into their places, sentences in sentences and counts with the separators of the language', () => {
  const line = said`line ${7}`
  const whole = said`${line}: ${{ count: 1_234_567 }} steps`
  expect(sentence(whole)).toBe('line 7: 1,234,567 steps')
  const toy = { tag: 'es', sentences: new Map([['line {0}', 'línea {0}']]) }
  expect(sentence(whole, toy)).toBe('línea 7: 1.234.567 steps')
})

const saidOf = (source: string): Said[] => {
  const { outcome } = simulate(source)
  if (outcome.kind === 'problems')
    return outcome.problems.flatMap(({ said: told }) => Object.values(told ?? {}) as Said[])
  return 'said' in outcome && outcome.said ? [outcome.said] : []
}

test.for([
  ['const a = 1 const b = 2', 'entre ambas va ; o una línea nueva.'],
  ["console.log('Tom' 'Jerry')", "Falta una coma delante de 'Jerry'."],
  [
    'def f():',
    'Esto es Python: en JavaScript los bloques van entre { y }, y las condiciones entre paréntesis.',
  ],
  ['for (;;);', 'Se detuvo después de'],
  ['doucment.title', '¿Querías decir document?'],
  ['class A { accessor a = 1 }', 'Los campos `accessor` no se simulan aún: línea 1.'],
])('%s is explained in Spanish', ([source, text]) => {
  expect(
    saidOf(source!)
      .map((told) => sentence(told, spanish))
      .join(' '),
  ).toContain(text!)
})

test.for([
  ['function f() { yield 1 }', 'yield solo va en generadores.'],
  ['const a = 08n', 'Un BigInt no lleva ni decimales ni exponente.'],
  ['interface I<> { a: 1 }\nconst b: number = 1', 'No hay ningún parámetro de tipo entre < y >.'],
])('what the parser says of %s is told in Spanish', ([source, text]) => {
  expect(
    saidOf(source!)
      .map((told) => sentence(told, spanish))
      .join(' '),
  ).toContain(text!)
})

const linesOf = (source: string, host: 'browser' | 'node') => simulate(source, { host }).output

test('what a run says by itself in the console is told in Spanish', () => {
  const source = `document.addEventListener('mousemove', () => {})
document.addEventListener('resize', () => {}); document.addEventListener('fullscreenchange', () => {})
new Audio().play(); location.href = 'https://example.com/a (line 3)'`
  const told = linesOf(source, 'browser').filter(({ level }) => level === 'notice')
  expect(told.length).toBeGreaterThan(2)
  expect(told.map(({ text }) => noticeInSpanish(text))).toMatchInlineSnapshot(`
    [
      ""mousemove" nunca se dispara: el usuario simulado hace clic, escribe y pulsa teclas, como dicen comentarios del tipo "// input: 120ms click #go". Lo que despacha el propio programa sí se entrega. (línea 1)",
      ""resize" nunca se dispara: la ventana conserva su tamaño. ResizeObserver informa de los tamaños de los elementos. (línea 2)",
      ""fullscreenchange" nunca se dispara: la ventana conserva su tamaño. ResizeObserver informa de los tamaños de los elementos. (línea 2)",
    ]
  `)
})

test('a module that is not simulated is refused in Spanish, with the stack as it was', () => {
  const [line] = linesOf("require('node:vm')", 'node')
  expect(errorInSpanish(line!.text)).toContain("El módulo 'vm' no se simula: crea otros objetos globales.")
  expect(errorInSpanish(`${line!.text}\n    at main.js:1:1`)).toMatch(/globales\.\n {4}at main\.js:1:1$/)
  expect(errorInSpanish('Error: mine')).toBe('Error: mine')
})
