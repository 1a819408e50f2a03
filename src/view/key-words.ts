import { tableOf } from '../syntax/table'
import type { InLanguages } from './words/language'

const same = { ArrowRight: '→', ArrowLeft: '←' }

const names = {
  en: tableOf<string>({ ...same, PageDown: 'Page Down', PageUp: 'Page Up', ' ': 'Space' }),
  es: tableOf<string>({
    ...same,
    PageDown: 'Av Pág',
    PageUp: 'Re Pág',
    Home: 'Inicio',
    End: 'Fin',
    Shift: 'Mayús',
    Escape: 'Esc',
    Enter: 'Intro',
    ' ': 'Espacio',
  }),
}

/** A key as a person reads it. */
export const keyWords: InLanguages<(key: string) => string> = {
  en: (key) => wordsOf(key, names.en),
  es: (key) => wordsOf(key, names.es),
}

const wordsOf = (key: string, names: ReadonlyMap<string, string>): string =>
  key
    .split('+')
    .map((part) => names.get(part) ?? part)
    .join(' ')
