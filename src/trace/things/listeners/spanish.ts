import type { Words } from '../../explain/in-english'
import { code, say } from '../../explain/phrases'
import { count } from '../../explain/spanish'

const wayOf = ({ others, bubbles }: { readonly others: number; readonly bubbles: boolean }) => {
  if (others === 0) return 'No tiene otros objetivos en su camino.'
  return `Su camino: hacia abajo por ${count(others, 'objetivo')}${bubbles ? ' y otra vez hacia arriba' : ''}.`
}

function phaseOf(phase: number): string {
  if (phase === 1) return 'baja y está en'
  return phase === 2 ? 'está en su objetivo' : 'sube y está en'
}

export const listenersInSpanish: Words['listeners'] = {
  browserFires: ({ type, target, ...way }) =>
    say`el navegador dispara ${code(type)} en ${target}. ${wayOf(way)}`,
  nodeFires: ({ type, target, ...way }) => say`Node dispara ${code(type)} en ${target}. ${wayOf(way)}`,
  codeFires: ({ type, target, ...way }) =>
    say`tu código dispara ${code(type)} en ${target}, enseguida. ${wayOf(way)}`,
  invoked: ({ type, phase, target, isLast }) =>
    isLast
      ? say`${code(type)} ${phaseOf(phase)} ${target}: se llama a su oyente. Después se ejecutan trabajos.`
      : say`${code(type)} ${phaseOf(phase)} ${target}: se llama a su oyente. La pila no está vacía, así que los trabajos esperan.`,
}
