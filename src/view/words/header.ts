import type { ScenarioHost } from '../../scenario/scenario'
import type { Theme } from '../saved'
import type { InLanguages, Language } from './language'

interface HeaderWords {
  readonly host: string
  readonly hosts: { readonly [H in ScenarioHost]: string }
  readonly askMe: string
  readonly askMeTitle: string
  readonly nothingToAsk: string
  /** Why something that would tell the answer cannot be opened. */
  readonly answerFirst: string
  readonly more: string
  readonly share: string
  readonly yourPrograms: string
  readonly help: string
  /** What is in the editor. */
  readonly program: (title: string) => string
  readonly allPrograms: string
  /** A program without text. */
  readonly untitled: string
  readonly run: string
  readonly theme: (theme: Theme) => string
  readonly changeTheme: (theme: Theme, next: Theme) => string
  readonly language: (language: Language, next: Language) => string
  readonly panels: string
  readonly panelsTitle: string
}

const themes: InLanguages<{ readonly [T in Theme]: string }> = {
  en: { auto: 'auto', light: 'light', dark: 'dark', contrast: 'high contrast' },
  es: { auto: 'automático', light: 'claro', dark: 'oscuro', contrast: 'alto contraste' },
}

const languages: InLanguages<{ readonly [L in Language]: string }> = {
  en: { en: 'English', es: 'Spanish' },
  es: { en: 'inglés', es: 'español' },
}

export const headerWords: InLanguages<HeaderWords> = {
  en: {
    host: 'Host',
    hosts: { browser: 'Browser', node: 'Node' },
    askMe: 'Ask me',
    askMeTitle: 'Ask me before it shows (Q)',
    nothingToAsk: 'Nothing to ask about: the program has not run',
    answerFirst: 'First answer the question, or skip it.',
    more: 'More',
    share: 'Share',
    yourPrograms: 'Your programs',
    help: 'Help',
    program: (title) => `Program: ${title}`,
    allPrograms: 'All programs, and the course',
    untitled: 'An empty program',
    run: 'Run',
    theme: (theme) => `Theme: ${themes.en[theme]}`,
    changeTheme: (theme, next) => `Theme: ${themes.en[theme]}. Change to ${themes.en[next]}.`,
    language: (language, next) => `Language: ${languages.en[language]}. Change to ${languages.en[next]}.`,
    panels: 'Panels',
    panelsTitle: 'Show and hide panels',
  },
  es: {
    host: 'Entorno',
    hosts: { browser: 'Navegador', node: 'Node' },
    askMe: 'Pregúntame',
    askMeTitle: 'Pregúntame antes de que se vea (Q)',
    nothingToAsk: 'Nada que preguntar: el programa no se ha ejecutado',
    answerFirst: 'Primero responde a la pregunta, u omítela.',
    more: 'Más',
    share: 'Compartir',
    yourPrograms: 'Tus programas',
    help: 'Ayuda',
    program: (title) => `Programa: ${title}`,
    allPrograms: 'Todos los programas, y el curso',
    untitled: 'Un programa vacío',
    run: 'Ejecutar',
    theme: (theme) => `Tema: ${themes.es[theme]}`,
    changeTheme: (theme, next) => `Tema: ${themes.es[theme]}. Cambiar a ${themes.es[next]}.`,
    language: (language, next) => `Idioma: ${languages.es[language]}. Cambiar a ${languages.es[next]}.`,
    panels: 'Paneles',
    panelsTitle: 'Mostrar y ocultar paneles',
  },
}
