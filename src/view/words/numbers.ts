import type { InLanguages } from './language'

/** A whole number with its thousands apart: "12,345", and in Spanish, by its academy's rule, "12 345". */
export const grouped: InLanguages<(count: number) => string> = {
  en: (count) => count.toLocaleString('en'),
  es: (count) => count.toLocaleString('es').replaceAll('.', '\u202f'),
}
