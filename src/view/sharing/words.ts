import type { InLanguages } from '../words/language'
import { grouped } from '../words/numbers'

/** How far a link gets. */
export type LinkSize = 'safe' | 'risky' | 'long'

export interface SharingWords {
  readonly share: string
  readonly whatToShare: string
  readonly thisMoment: string
  readonly thisProgram: string
  readonly download: string
  readonly link: string
  readonly copy: string
  readonly copied: string
  readonly size: (characters: number, size: LinkSize) => string
  readonly qrCode: string
  readonly noQrCode: string
  readonly openFile: string
  readonly isNoProgram: (file: string) => string
  readonly isTooLarge: (file: string) => string
  readonly isNoUtf8: (file: string) => string

  readonly yourPrograms: string
  readonly isKeptHere: string
  readonly rename: (program: string) => string
  readonly remove: (program: string) => string
  readonly name: string
  readonly keep: string
  /** Before and after the program's title. */
  readonly isDeleted: readonly [before: string, after: string]
  readonly undo: string
  readonly isUnsaved: string
}

const advice: InLanguages<{ readonly [S in LinkSize]: string }> = {
  en: {
    safe: 'It gets through everywhere.',
    risky: 'Mail and chat programs may cut it. The page says so where that happened.',
    long: 'Most programs would cut it: pass on the file instead.',
  },
  es: {
    safe: 'Llega a todas partes.',
    risky: 'Los programas de correo y de chat pueden cortarlo. La página lo avisa si ocurre.',
    long: 'La mayoría de los programas lo cortarían: pasa mejor el archivo.',
  },
}

export const sharingWords: InLanguages<SharingWords> = {
  en: {
    share: 'Share',
    whatToShare: 'What to share',
    thisMoment: 'This moment',
    thisProgram: 'This program, from its start',
    download: 'Download as a file',
    link: 'Link',
    copy: 'Copy',
    copied: 'Copied',
    size: (characters, size) => `${grouped.en(characters)} characters. ${advice.en[size]}`,
    qrCode: 'The link as a QR code',
    noQrCode: 'The link is too long for a QR code that a phone could read.',
    openFile: 'Open a file',
    isNoProgram: (file) => `${file} is no program: open a file that ends in .js, .mjs, .cjs or .ts.`,
    isTooLarge: (file) => `${file} is larger than a megabyte: too much to be looked at step by step.`,
    isNoUtf8: (file) => `${file} is not written in UTF-8, so it cannot be read.`,

    yourPrograms: 'Your programs',
    isKeptHere: 'What you type is kept here, in this browser.',
    rename: (program) => `Rename ${program}`,
    remove: (program) => `Delete ${program}`,
    name: 'Name',
    keep: 'Keep',
    isDeleted: ['“', '” is deleted.'],
    undo: 'Undo',
    isUnsaved:
      'This browser keeps nothing, or has no room left: what you type is lost when you leave. Download what you want to keep.',
  },
  es: {
    share: 'Compartir',
    whatToShare: 'Qué compartir',
    thisMoment: 'Este momento',
    thisProgram: 'Este programa, desde el principio',
    download: 'Descargar como archivo',
    link: 'Enlace',
    copy: 'Copiar',
    copied: 'Copiado',
    size: (characters, size) => `${grouped.es(characters)} caracteres. ${advice.es[size]}`,
    qrCode: 'El enlace como código QR',
    noQrCode: 'El enlace es demasiado largo para un código QR que pueda leer un teléfono.',
    openFile: 'Abrir un archivo',
    isNoProgram: (file) => `${file} no es un programa: abre un archivo que termine en .js, .mjs, .cjs o .ts.`,
    isTooLarge: (file) => `${file} ocupa más de un megabyte: demasiado para mirarlo paso a paso.`,
    isNoUtf8: (file) => `${file} no está escrito en UTF-8, así que no se puede leer.`,

    yourPrograms: 'Tus programas',
    isKeptHere: 'Lo que escribes se guarda aquí, en este navegador.',
    rename: (program) => `Cambiar el nombre de ${program}`,
    remove: (program) => `Borrar ${program}`,
    name: 'Nombre',
    keep: 'Guardar',
    isDeleted: ['«', '» está borrado.'],
    undo: 'Deshacer',
    isUnsaved:
      'Este navegador no guarda nada, o no le queda sitio: lo que escribas se pierde al salir. Descarga lo que quieras conservar.',
  },
}
