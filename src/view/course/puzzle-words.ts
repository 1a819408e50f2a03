import type { InLanguages } from '../words/language'

interface PuzzleWords {
  readonly title: string
  readonly make: string
  readonly making: string
  readonly unfit: string
  readonly asks: (chips: number) => string
  /** `isTelling`: wrong rules print something else there. */
  readonly part: (from: number, to: number, all: number, isTelling: boolean) => string
  readonly outcomes: (count: number) => string
  readonly noDistractors: string
  readonly distractors: (count: number) => string
  readonly tryIt: string
}

export const puzzleWords: InLanguages<PuzzleWords> = {
  en: {
    title: 'A puzzle of this program',
    make: 'Make a puzzle of it…',
    making: 'Running the program, other orders of it, and the machines that people believe in…',
    unfit:
      'This program prints fewer than two different lines, so there is no order to be asked for. Let it print more.',
    asks: (chips) =>
      `Who opens the link sees the program and ${chips} lines to choose from and put in order, and neither console nor explanation before the answer.`,
    part: (from, to, all, isTelling) =>
      `Of its ${all} lines those from ${from} to ${to} are asked for${isTelling ? ', because there wrong rules differ most' : ''}.`,
    outcomes: (count) =>
      count === 1
        ? 'It prints the same in every order that a real engine may choose.'
        : `It is a race: ${count} different outputs are possible, and each is accepted.`,
    noDistractors:
      'No known wrong rule prints something else, so a wrong answer gets no explanation of its own.',
    distractors: (count) =>
      count === 1 ? 'One wrong rule prints something else' : `${count} wrong outputs, each of them explained`,
    tryIt: 'Try it',
  },
  es: {
    title: 'Un acertijo con este programa',
    make: 'Hacer un acertijo…',
    making: 'Se ejecutan el programa, otros órdenes suyos y las máquinas en las que se cree…',
    unfit:
      'Este programa imprime menos de dos líneas distintas, así que no hay orden que preguntar. Haz que imprima más.',
    asks: (chips) =>
      `Quien abra el enlace verá el programa y ${chips} líneas entre las que elegir y que ordenar, y ni consola ni explicación antes de responder.`,
    part: (from, to, all, isTelling) =>
      `De sus ${all} líneas se preguntan de la ${from} a la ${to}${isTelling ? ', porque ahí es donde más difieren las reglas equivocadas' : ''}.`,
    outcomes: (count) =>
      count === 1
        ? 'Imprime lo mismo en cualquier orden que un motor real pueda elegir.'
        : `Es una carrera: hay ${count} salidas posibles, y se acepta cualquiera.`,
    noDistractors:
      'Ninguna regla equivocada conocida imprime otra cosa, así que un error no tendrá explicación propia.',
    distractors: (count) =>
      count === 1
        ? 'Una regla equivocada imprime otra cosa'
        : `${count} salidas equivocadas, cada una con su explicación`,
    tryIt: 'Probarlo',
  },
}
