import { typescriptLanguage } from '@codemirror/lang-javascript'

/** Whether a text has nothing that is begun and not ended: the engine judges the rest. */
export function isReadable(source: string): boolean {
  const cursor = typescriptLanguage.parser.parse(source).cursor()
  do {
    if (cursor.type.isError) return false
  } while (cursor.next())
  return true
}
