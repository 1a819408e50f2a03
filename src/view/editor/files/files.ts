// Changes of a text that has several files: a line `// file: tom.js` begins each.
import { filesOf, type SourceFile } from '../../../syntax/source-files'

const FILE_LINE = /^[ \t]*\/\/[ \t]*file:[ \t]*\S+[ \t]*$/m

export const hasFiles = (source: string): boolean => FILE_LINE.test(source)

/** Where a file's part of the text begins, its own line included. */
export function beginOf({ source, start }: SourceFile): number {
  if (start === 0) return 0
  const before = source.slice(0, source[start - 1] === '\n' ? start - 1 : start)
  return before.lastIndexOf('\n') + 1
}

/** The file that an offset is in. */
export const fileAt = (source: string, offset: number): SourceFile => {
  const files = filesOf(source)
  return files.findLast((file) => beginOf(file) <= offset) ?? files[0]!
}

export function addFile(source: string): { readonly source: string; readonly name: string } {
  const names = new Set(filesOf(source).map(({ name }) => name))
  let number = 1
  while (names.has(nameOf(number))) number++
  const name = nameOf(number)
  const end = source === '' || source.endsWith('\n') ? '' : '\n'
  return { source: `${source}${end}\n// file: ${name}\nexport const help = () => 'help'\n`, name }
}

const nameOf = (number: number): string => `helper${number === 1 ? '' : number}.js`

/** What imports it follows. The first file without a name of its own gets one. */
export function renameFile(file: SourceFile, name: string): string {
  const { source, name: before, start } = file
  const begin = beginOf(file)
  const line = start === 0 ? '' : source.slice(begin, start)
  const renamed = line === '' ? `// file: ${name}\n` : line.replace(before, () => name)
  const text = source.slice(0, begin) + renamed + source.slice(start)
  return ["'", '"'].reduce(
    (all, quote) => all.replaceAll(`${quote}./${before}${quote}`, () => `${quote}./${name}${quote}`),
    text,
  )
}

export const removeFile = (file: SourceFile): string =>
  file.source.slice(0, beginOf(file)) + file.source.slice(file.end)

/** Why a file cannot be called so. */
export type NameProblem = 'empty' | 'spaces' | 'taken'

export function problemOfName(source: string, before: string, name: string): NameProblem | undefined {
  if (name === '') return 'empty'
  if (/\s/.test(name)) return 'spaces'
  const isTaken = filesOf(source).some((file) => file.name === name && file.name !== before)
  return isTaken ? 'taken' : undefined
}
