// The words of the record's sentences: English comes with what reads a record, the others when they are chosen.
import type { Words } from '../../trace/explain/in-english'
import type { Language } from './language'

/** Undefined where they are there already, and where they do not load. */
export async function loadSentences(language: Language): Promise<Words | undefined> {
  if (language === 'en') return undefined
  return import('../../trace/explain/in-spanish').then(
    ({ spanish }) => spanish,
    () => undefined,
  )
}
