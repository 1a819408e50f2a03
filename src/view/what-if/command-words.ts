// What leads to the panel of numbers, before it is loaded.
import type { InLanguages } from '../words/language'

interface WhatIfCommand {
  readonly short: string
  readonly explained: string
  /** With its key. */
  readonly tip: string
}

export const whatIfCommand: InLanguages<WhatIfCommand> = {
  en: {
    short: 'What if…',
    explained: 'What if a number were another one',
    tip: 'What if a number were another one (H)',
  },
  es: { short: 'Y si…', explained: 'Y si un número fuera otro', tip: 'Y si un número fuera otro (H)' },
}
