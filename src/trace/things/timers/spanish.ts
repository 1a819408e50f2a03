import type { Words } from '../../explain/in-english'
import { code, say } from '../../explain/phrases'
import type { DelayChange } from './format'

const reasons: { readonly [C in DelayChange]: string } = {
  nesting: 'los navegadores frenan los temporizadores muy anidados',
  minimum: 'Node no tiene una espera más corta',
  overflow: 'es más de lo que cabe en 32 bits',
  'not-a-number': 'una espera es un número',
  fraction: 'las fracciones se descartan',
  negative: 'ninguna espera es menor que cero',
  belief: 'esta ejecución tiene una regla errónea para eso',
}

export const timersInSpanish: Words['timers'] = {
  waitsAgain: ({ timer, isInterval, due }) =>
    isInterval
      ? say`${timer} es un intervalo, así que vuelve a esperar y vence a los ${due}.`
      : say`${timer} se pone de nuevo: vuelve a esperar y vence a los ${due}.`,
  setWithoutDelay: ({ setter, timer }) =>
    say`${code(setter)} entrega ${timer} al temporizador. Aun sin espera, nada se ejecuta todavía.`,
  set: ({ setter, timer, due }) =>
    say`${code(setter)} entrega ${timer} al temporizador; vence a los ${due}. Nada se ejecuta todavía.`,
  delayChanged: ({ timer, asked, delay, change }) =>
    asked === undefined
      ? say`${timer} no pidió ninguna espera y espera ${delay}: ${reasons[change]}.`
      : say`${timer} pidió ${asked} y espera ${delay}: ${reasons[change]}.`,
  cleared: ({ timer, cause, isInterval }) =>
    isInterval
      ? say`${timer} queda cancelado ${cause}, así que su callback ya no se ejecutará más.`
      : say`${timer} queda cancelado ${cause}, así que su callback no se ejecutará.`,
  dueAtOnce: ({ timer, callback }) =>
    say`${timer} no tiene espera, así que ${callback} se convierte enseguida en una tarea; aún no se ejecuta.`,
  due: ({ timer, delay, callback }) =>
    say`${timer} ha esperado ${delay}. Con eso no se ejecuta ${callback}: solo se convierte en una tarea.`,
}
