import type { InLanguages } from './language'

interface HelpWords {
  readonly title: string
  readonly meetParts: string
  readonly inEditor: string
  readonly isFree: string
  readonly licences: string
}

export const helpWords: InLanguages<HelpWords> = {
  en: {
    title: 'Keys',
    meetParts: 'Meet the parts: a minute',
    inEditor: 'Inside the editor these keys write text: Escape and then Tab leaves it.',
    isFree: 'Loopscope is free software.',
    licences: 'Its licence, and those of the packages in it',
  },
  es: {
    title: 'Teclas',
    meetParts: 'Conoce las partes: un minuto',
    inEditor: 'Dentro del editor estas teclas escriben texto: con Escape y luego Tab se sale de él.',
    isFree: 'Loopscope es software libre.',
    licences: 'Su licencia, y las de los paquetes que contiene',
  },
}
