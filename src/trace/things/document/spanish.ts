import type { Words } from '../../explain/in-english'
import { code, say } from '../../explain/phrases'
import type { Changed } from './english'

function changed(what: Changed) {
  if (typeof what === 'object') return say`el atributo ${code(what.attribute)}`
  return { text: say`el texto`, value: say`el valor`, check: say`la marca` }[what]
}

export const documentInSpanish: Words['document'] = {
  inserted: (node) =>
    say`${node} recibe su lugar en el árbol. Eso ocurre enseguida; dibujarlo espera a un fotograma.`,
  removed: (node) =>
    say`${node} se saca enseguida del árbol; la pantalla lo refleja con el próximo fotograma.`,
  focusLeft: () => say`el foco deja su elemento.`,
  focused: (node) => say`${node} tiene ahora el foco.`,
  gone: ({ what, node }) => say`${changed(what)} de ${node} ha desaparecido.`,
  changed: ({ what, node, value }) => say`${changed(what)} de ${node} es ahora ${value}.`,
}
