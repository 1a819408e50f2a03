import type { Topic } from '../../learn/practice/drafts'
import type { InLanguages } from '../words/language'

interface PracticeWords {
  readonly what: string
  readonly level: string
  readonly levels: { readonly [L in '1' | '2' | '3']: string }
  readonly topics: { readonly [T in Topic]: string }
  readonly title: (topic: string, level: number) => string
  readonly predict: string
  readonly soFar: (right: number, all: number) => string
  /** Of exercises that were right one after the other. */
  readonly streak: (right: number) => string
  readonly next: string
  readonly harder: string
}

export const practiceWords: InLanguages<PracticeWords> = {
  en: {
    what: 'Short programs without end. Each prints the same in every real engine, and every line of it matters.',
    level: 'Level',
    levels: { 1: 'Easy', 2: 'Medium', 3: 'Hard' },
    topics: {
      timers: 'Timers',
      jobs: 'Jobs and tasks',
      promises: 'Promises',
      async: 'async and await',
      errors: 'Errors',
      node: 'Node',
    },
    title: (topic, level) => `Practice: ${topic}, level ${level}`,
    predict: 'Put the lines in order.',
    soFar: (right, all) => (all === 0 ? 'No answer yet' : `${right} of ${all} right`),
    streak: (right) => `${right} in a row`,
    next: 'Another one',
    harder: 'A harder one',
  },
  es: {
    what: 'Programas cortos sin fin. Cada uno imprime lo mismo en todos los motores reales, y en él cuenta cada línea.',
    level: 'Nivel',
    levels: { 1: 'Fácil', 2: 'Medio', 3: 'Difícil' },
    topics: {
      timers: 'Temporizadores',
      jobs: 'Trabajos y tareas',
      promises: 'Promesas',
      async: 'async y await',
      errors: 'Errores',
      node: 'Node',
    },
    title: (topic, level) => `Práctica: ${topic}, nivel ${level}`,
    predict: 'Ordena las líneas.',
    soFar: (right, all) => (all === 0 ? 'Aún sin respuesta' : `${right} de ${all} correctas`),
    streak: (right) => `${right} seguidas`,
    next: 'Otro',
    harder: 'Uno más difícil',
  },
}
