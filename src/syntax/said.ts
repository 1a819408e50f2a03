// A sentence and its facts, kept apart so that it can be said in another language, too. As in gettext, its English text is its name.

export interface Said {
  /** The English sentence; {0}, {1} and so on stand for its facts. */
  readonly text: string
  readonly facts: readonly Fact[]
}

/** A count is written with the separators of the language; other numbers are those of lines. */
export type Fact = string | number | Said | { readonly count: number }

/** Another language. */
export interface Catalogue {
  readonly tag: string
  /** Its sentences by their English texts. */
  readonly sentences: ReadonlyMap<string, string>
}

/** said`${name} is declared at line ${line} already.` */
export const said = (parts: TemplateStringsArray, ...facts: readonly Fact[]): Said => ({
  text: parts.reduce((text, part, i) => `${text}{${i - 1}}${part}`),
  facts,
})

/** The sentence as text; in English where the catalogue lacks it. */
export const sentence = ({ text, facts }: Said, catalogue?: Catalogue): string =>
  (catalogue?.sentences.get(text) ?? text).replace(/\{(\d+)\}/g, (_, n) =>
    factText(facts[Number(n)], catalogue),
  )

function factText(fact: Fact | undefined, catalogue: Catalogue | undefined): string {
  if (typeof fact !== 'object') return String(fact)
  return 'count' in fact ? fact.count.toLocaleString(catalogue?.tag ?? 'en') : sentence(fact, catalogue)
}
