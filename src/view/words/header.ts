import type { InLanguages, Language } from './language'

interface HeaderWords {
  readonly language: (name: string, next: string) => string
  readonly languages: { readonly [L in Language]: string }
}

export const headerWords: InLanguages<HeaderWords> = {
  en: {
    language: (name, next) => `Language: ${name}. Change to ${next}.`,
    languages: { en: 'English', es: 'Spanish' },
  },
  es: {
    language: (name, next) => `Idioma: ${name}. Cambiar a ${next}.`,
    languages: { en: 'inglés', es: 'español' },
  },
}
