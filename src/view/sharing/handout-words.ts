import type { InLanguages } from '../words/language'

export interface HandoutWords {
  readonly task: string
  readonly hosts: { readonly browser: string; readonly node: string }
  readonly unasked: (count: number) => string
  readonly nothing: string
  readonly name: string
  readonly scan: string
  readonly answers: string
  readonly line: (line: number) => string
  readonly others: string
}

export const handoutWords: InLanguages<HandoutWords> = {
  en: {
    task: 'In which order is it printed? Write one line after each number.',
    hosts: { browser: 'It runs in a browser.', node: 'It runs in Node.' },
    unasked: (count) => `After that ${count === 1 ? 'one more line is' : `${count} more lines are`} printed.`,
    nothing: 'It prints nothing.',
    name: 'Name',
    scan: 'Step through it',
    answers: 'Answers',
    line: (line) => `line ${line}`,
    others: 'A real engine may print this as well:',
  },
  es: {
    task: '¿En qué orden se imprime? Escribe una línea después de cada número.',
    hosts: { browser: 'Se ejecuta en un navegador.', node: 'Se ejecuta en Node.' },
    unasked: (count) => `Después se ${count === 1 ? 'imprime una línea' : `imprimen ${count} líneas`} más.`,
    nothing: 'No imprime nada.',
    name: 'Nombre',
    scan: 'Recórrelo paso a paso',
    answers: 'Respuestas',
    line: (line) => `línea ${line}`,
    others: 'Un motor real también puede imprimir esto:',
  },
}
