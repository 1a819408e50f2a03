import type { ScenarioHost } from '../../scenario/scenario'
import type { InLanguages } from '../words/language'

interface ChallengeText {
  readonly title: (title: string) => string
  readonly hints: string
  readonly hint: string
  readonly runIt: string
  readonly begin: string
  readonly otherHost: string
  readonly changeHost: (host: ScenarioHost) => string
  readonly solved: string
  readonly seeMoment: string
  readonly next: string
}

export const challengeText: InLanguages<ChallengeText> = {
  en: {
    title: (title) => `Challenge: ${title}`,
    hints: 'Hints',
    hint: 'A hint',
    runIt: 'Run your program, and its run is judged.',
    begin: 'Change the program and run it.',
    otherHost: 'This challenge is meant for another host.',
    changeHost: (host) => (host === 'node' ? 'Run it in Node' : 'Run it in the browser'),
    solved: 'Solved: the machine was in that state.',
    seeMoment: 'See the moment',
    next: 'Next challenge',
  },
  es: {
    title: (title) => `Reto: ${title}`,
    hints: 'Pistas',
    hint: 'Una pista',
    runIt: 'Ejecuta tu programa, y se juzga su ejecución.',
    begin: 'Cambia el programa y ejecútalo.',
    otherHost: 'Este reto es para otro entorno.',
    changeHost: (host) => (host === 'node' ? 'Ejecutarlo en Node' : 'Ejecutarlo en el navegador'),
    solved: 'Resuelto: la máquina estuvo en ese estado.',
    seeMoment: 'Ver el momento',
    next: 'Siguiente reto',
  },
}
