// What the files say that a run becomes, and the page on which they are asked for.
import { englishPicture, type PictureWords, spanishPicture } from '../../trace/export/draw-moment'
import { englishTranscript, spanishTranscript, type TranscriptWords } from '../../trace/export/transcript'
import type { InLanguages } from '../words/language'

export interface ExportWords {
  readonly title: string
  readonly needsRun: string
  readonly picture: string
  readonly moving: string
  readonly transcript: string
  readonly record: string
  readonly forPerfetto: string
  readonly handout: string
  readonly handoutMaking: string
  readonly from: string
  readonly to: string
  readonly framesAre: (count: number, most: number) => string
  readonly making: (done: number, of: number) => string
  readonly stop: string
  readonly failed: string
  readonly caption: (step: number, of: number) => string
  readonly pictureWords: PictureWords
  readonly transcriptWords: TranscriptWords
}

export const exportWords: InLanguages<ExportWords> = {
  en: {
    title: 'As files',
    needsRun: 'Run the program first: then it can become a picture, a transcript or a record.',
    picture: 'Picture of this moment',
    moving: 'Moving picture',
    transcript: 'Transcript',
    record: 'Record',
    forPerfetto: 'Trace Event (Perfetto)',
    handout: 'Print a handout',
    handoutMaking: 'Finding out what else it can print…',
    from: 'from step',
    to: 'to step',
    framesAre: (count, most) =>
      count > most ? `${count} steps; about ${most} of them are shown.` : `${count} steps.`,
    making: (done, of) => `Drawing… ${done} of ${of}`,
    stop: 'Stop',
    failed: 'This browser could not draw it. Take the SVG instead.',
    caption: (step, of) => `step ${step} of ${of}`,
    pictureWords: englishPicture,
    transcriptWords: englishTranscript,
  },
  es: {
    title: 'Como archivos',
    needsRun: 'Ejecuta primero el programa: entonces puede ser una imagen, una transcripción o un registro.',
    picture: 'Imagen de este momento',
    moving: 'Imagen animada',
    transcript: 'Transcripción',
    record: 'Registro',
    forPerfetto: 'Trace Event (Perfetto)',
    handout: 'Imprimir una hoja',
    handoutMaking: 'Se busca qué más puede imprimir…',
    from: 'del paso',
    to: 'al paso',
    framesAre: (count, most) =>
      count > most ? `${count} pasos; se muestran unos ${most}.` : `${count} pasos.`,
    making: (done, of) => `Dibujando… ${done} de ${of}`,
    stop: 'Parar',
    failed: 'Este navegador no pudo dibujarla. Usa mejor el SVG.',
    caption: (step, of) => `paso ${step} de ${of}`,
    pictureWords: spanishPicture,
    transcriptWords: spanishTranscript,
  },
}
