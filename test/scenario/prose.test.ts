import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parseProse, proseProblems } from '../../src/scenario/prose'
import { parseScenario } from '../../src/scenario/scenario'

const text = `# Un trabajo

Los trabajos van primero.
Siempre.

## Prueba

- Cambia el orden.
- Pon un temporizador
  de 10 ms.

## Construye

Imprime b primero.
`

const prose = {
  title: 'Un trabajo',
  lesson: 'Los trabajos van primero. Siempre.',
  tries: ['Cambia el orden.', 'Pon un temporizador de 10 ms.'],
  goal: 'Imprime b primero.',
}

test('the prose in Spanish is a Markdown file', () => {
  expect(parseProse(text)).toEqual(prose)
  expect(parseProse(text.replaceAll('\n', '\r\n'))).toEqual(prose)
  expect(proseProblems(text, prose)).toEqual([])
})

test('what such a file lacks is said with its line', () => {
  const broken = '# Un trabajo\n\n## Pruebe\n\n- Cambia el orden.\n'
  expect(proseProblems(broken, prose)).toEqual([
    {
      line: 3,
      message: '"## Pruebe" is no heading of this file: they are "# …", "## Prueba" and "## Construye".',
    },
    {
      line: 5,
      message:
        'There are 0 changes to try, and 2 in the program\'s file: write an item "- …" for each below "## Prueba".',
    },
    { line: 5, message: 'The goal is missing: write it below "## Construye".' },
  ])
  expect(proseProblems('', prose).map(({ message }) => message.split(':')[0])).toEqual([
    'The title is missing',
    'The lesson is missing',
    "There are 0 changes to try, and 2 in the program's file",
    'The goal is missing',
  ])
})

const names = readdirSync('scenarios').flatMap((file) =>
  file.endsWith('.js') ? [file.replace('.js', '')] : [],
)

test.each(names)('%s has changes to try and a goal, and the same in Spanish', (name) => {
  const scenario = parseScenario(`${name}.js`, readFileSync(`scenarios/${name}.js`, 'utf8'))
  expect(scenario.lesson).not.toBe('')
  expect(scenario.goal).not.toBe('')
  expect([1, 2]).toContain(scenario.tries.length)
  const spanish = readFileSync(`scenarios/${name}.es.md`, 'utf8')
  expect(proseProblems(spanish, scenario)).toEqual([])
  expect(parseProse(spanish).title).not.toBe(scenario.title)
})
