// Presenting the page, and its keys meanwhile.
import type { Command } from '../commands'
import type { ViewState } from '../view-state'
import type { InLanguages } from '../words/language'
import { type PanelName, panelNames } from '../words/panel-names'

export const togglePresentation: Command = {
  label: { en: 'Present, or end the presentation', es: 'Presentar, o terminar la presentación' },
  keys: ['f'],
  isPossible: () => true,
  perform(state) {
    const isPresenting = state.presentation === undefined
    state.present(isPresenting)
    if (isPresenting) document.documentElement.requestFullscreen?.().catch(() => {})
    else if (document.fullscreenElement) void document.exitFullscreen()
  },
}

/** Panels by their keys. */
const PRESENTED: readonly PanelName[] = [
  'Call stack',
  'Job queue',
  'Task queue',
  'Timers',
  'Promises',
  'Console',
]

const showOrHide = (name: PanelName): InLanguages<string> => ({
  en: `Show or hide: ${panelNames.en[name]}`,
  es: `Mostrar u ocultar: ${panelNames.es[name]}`,
})

export const presenting: readonly Command[] = [
  forPresenting({ en: 'Larger', es: 'Más grande' }, ['+', '='], (state) => state.scale(1.1)),
  forPresenting({ en: 'Smaller', es: 'Más pequeño' }, ['-'], (state) => state.scale(1 / 1.1)),
  forPresenting({ en: 'Blank, or show again', es: 'En blanco, o mostrar de nuevo' }, ['b'], (state) =>
    state.blank(!state.presentation?.isBlank),
  ),
  forPresenting({ en: 'End the presentation', es: 'Terminar la presentación' }, ['Escape'], (state) =>
    state.present(false),
  ),
  forPresenting(
    { en: 'Ask the class, or end the question', es: 'Preguntar a la clase, o terminar la pregunta' },
    ['v'],
    (state) => state.askClass(),
  ),
  forPresenting(
    { en: "Open the presenter's window", es: 'Abrir la ventana del presentador' },
    ['n'],
    (state) => state.openPresenter(),
  ),
  ...PRESENTED.map((name, index) =>
    forPresenting(showOrHide(name), [String(index + 1)], (state) => state.togglePanel(name)),
  ),
]

function forPresenting(
  label: InLanguages<string>,
  keys: readonly string[],
  perform: Command['perform'],
): Command {
  const isPossible = ({ presentation }: ViewState) => presentation !== undefined
  return { label, keys, isForPresenting: true, isPossible, perform }
}
