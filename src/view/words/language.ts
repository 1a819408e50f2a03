// The languages of the page. Each part of the page keeps its words beside it, in both: the compiler sees to it that none is missing.

export const LANGUAGES = ['en', 'es'] as const

export type Language = (typeof LANGUAGES)[number]

/** What a part of the page says. A sentence is made whole in each language, never glued. */
export type InLanguages<T> = { readonly [L in Language]: T }

/** The first one that the page speaks. `preferred` are language tags, the most wanted first. */
export function languageOf(preferred: readonly string[]): Language {
  const spoken = preferred.map((tag) =>
    LANGUAGES.find((language) => tag.toLowerCase().split('-')[0] === language),
  )
  return spoken.find((language) => language !== undefined) ?? 'en'
}
