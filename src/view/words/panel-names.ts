import type { InLanguages } from './language'

// The keys are kept in links and in the user's browser, so they are the same in every language.
const english = {
  Code: 'Code',
  'Event loop': 'Event loop',
  Narration: 'Narration',
  'Call stack': 'Call stack',
  'nextTick queue': 'nextTick queue',
  'Job queue': 'Job queue',
  'Task queue': 'Task queue',
  Timers: 'Timers',
  Shelves: 'Shelves',
  Promises: 'Promises',
  Console: 'Console',
  Page: 'Page',
  'Server queue': 'Server queue',
  Timeline: 'Timeline',
  Record: 'Record',
  Watch: 'Watch',
  // No panels of the grid, but what surrounds them.
  Header: 'Header',
  Transport: 'Transport',
  Ask: 'Ask',
  'Promise graph': 'Promise graph',
  Comparison: 'Comparison',
}

export type PanelName = keyof typeof english

export const panelNames: InLanguages<{ readonly [N in PanelName]: string }> = {
  en: english,
  es: {
    Code: 'Código',
    'Event loop': 'Bucle de eventos',
    Narration: 'Narración',
    'Call stack': 'Pila de llamadas',
    'nextTick queue': 'Cola de nextTick',
    'Job queue': 'Cola de trabajos',
    'Task queue': 'Cola de tareas',
    Timers: 'Temporizadores',
    Shelves: 'En espera',
    Promises: 'Promesas',
    Console: 'Consola',
    Page: 'Página',
    'Server queue': 'Cola del servidor',
    Timeline: 'Línea de tiempo',
    Record: 'Registro',
    Watch: 'Expresiones',
    Header: 'Cabecera',
    Transport: 'Controles',
    Ask: 'Pregunta',
    'Promise graph': 'Grafo de promesas',
    Comparison: 'Comparación',
  },
}
