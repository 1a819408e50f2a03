// What is said about a run: a table by chapter, and where it differs from the list of expected failures.
import expected from './expected-failures.json'
import type { Result } from './run-test'

type Results = ReadonlyMap<string, Result>

const expectedFailures: Readonly<Record<string, string>> = expected

/** Counts tests, not runs: a test passes if it passes in all of its modes. */
export function tableOf(results: Results): string {
  const chapters = new Map<string, Record<Result['verdict'], number>>()
  for (const [path, { verdict }] of results) {
    for (const chapter of chaptersOf(path)) {
      const row = chapters.get(chapter) ?? { pass: 0, fail: 0, skip: 0 }
      row[verdict]++
      chapters.set(chapter, row)
    }
  }
  const rows = [...chapters].sort(([a], [b]) => (a < b ? -1 : 1))
  return [
    '| chapter | pass | fail | skip | % |',
    '| --- | --- | --- | --- | --- |',
    ...rows.map(([chapter, { pass, fail, skip }]) => {
      return `| ${chapter} | ${pass} | ${fail} | ${skip} | ${percentage(pass, pass + fail)} |`
    }),
  ].join('\n')
}

/** A test counts in its folder at the second level, or the third within language/, in the folder above it, and in all. */
function chaptersOf(path: string): string[] {
  const [book = '', chapter = '', section = ''] = path.split('/')
  const isDeep = (chapter === 'expressions' || chapter === 'statements') && !section.endsWith('.js')
  const name = chapter.endsWith('.js') ? [] : [`${book}/${chapter}`]
  return ['all', book, ...name, ...(isDeep ? [`${book}/${chapter}/${section}`] : [])]
}

const percentage = (part: number, whole: number): string =>
  whole === 0 ? '–' : (Math.floor((part / whole) * 10_000) / 100).toFixed(2)

export const unexpectedFailures = (results: Results): string[] =>
  [...results].flatMap(([path, { verdict, reason }]) =>
    verdict === 'fail' && !(path in expectedFailures) ? `${path}\n  ${reason}` : [],
  )

/** Tests that are listed and passed, were skipped, or are not there any more. */
export const unexpectedPasses = (results: Results, isSelected: (path: string) => boolean): string[] =>
  Object.keys(expectedFailures).filter((path) => isSelected(path) && results.get(path)?.verdict !== 'fail')
