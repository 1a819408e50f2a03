import type { InLanguages } from '../../words/language'
import type { NameProblem } from './files'

interface FilesWords {
  readonly files: string
  readonly add: string
  readonly rename: (name: string) => string
  readonly remove: (name: string) => string
  readonly name: string
  readonly problems: { readonly [P in NameProblem]: string }
  readonly runsAsTyped: string
}

export const filesWords: InLanguages<FilesWords> = {
  en: {
    files: 'Files of the program',
    add: 'Add a file',
    rename: (name) => `Rename ${name}`,
    remove: (name) => `Remove ${name}`,
    name: 'Name of the file',
    problems: {
      empty: 'A file needs a name.',
      spaces: 'A name has no spaces.',
      taken: 'Another file has this name.',
    },
    runsAsTyped: 'Run as I type',
  },
  es: {
    files: 'Archivos del programa',
    add: 'Añadir un archivo',
    rename: (name) => `Cambiar el nombre de ${name}`,
    remove: (name) => `Quitar ${name}`,
    name: 'Nombre del archivo',
    problems: {
      empty: 'Un archivo necesita un nombre.',
      spaces: 'Un nombre no lleva espacios.',
      taken: 'Otro archivo tiene ese nombre.',
    },
    runsAsTyped: 'Ejecutar mientras escribo',
  },
}
