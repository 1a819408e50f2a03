// What the panel of the simulated document says.
import type { InLanguages } from '../words/language'

export interface DocumentWords {
  readonly whatIsShown: string
  readonly empty: string
  readonly whatYouDid: (count: number) => string
  readonly takeBack: (input: string) => string
  readonly click: (target: string) => string
  readonly type: (text: string, target: string) => string
  readonly press: (key: string, target: string | undefined) => string
  readonly notDrawn: string
  readonly image: string
  readonly field: string
  readonly choice: string
}

export const documentWords: InLanguages<DocumentWords> = {
  en: {
    whatIsShown: 'what the browser shows',
    empty: 'The page is empty at this moment.',
    whatYouDid: (count) => `What you did, ${count} in all`,
    takeBack: (input) => `Take back: ${input}`,
    click: (target) => `click ${target}`,
    type: (text, target) => `type “${text}” into ${target}`,
    press: (key, target) => (target === undefined ? `press ${key}` : `press ${key} in ${target}`),
    notDrawn: 'more, which is not drawn',
    image: 'image',
    field: 'field',
    choice: 'choice',
  },
  es: {
    whatIsShown: 'lo que muestra el navegador',
    empty: 'La página está vacía en este momento.',
    whatYouDid: (count) => `Lo que hiciste, ${count} en total`,
    takeBack: (input) => `Retirar: ${input}`,
    click: (target) => `clic en ${target}`,
    type: (text, target) => `escribir «${text}» en ${target}`,
    press: (key, target) => (target === undefined ? `pulsar ${key}` : `pulsar ${key} en ${target}`),
    notDrawn: 'más, que no se dibuja',
    image: 'imagen',
    field: 'campo',
    choice: 'opción',
  },
}
