import { timeText } from '../../trace/duration'
import type { Axis } from '../../trace/timeline/axis'
import type { InLanguages } from '../words/language'
import { grouped } from '../words/numbers'
import type { BandName } from './layout'
import type { Unit } from './units'

/** How long something waited and ran. */
export interface Duration {
  readonly name: string
  readonly waited: { readonly events: number; readonly ms: number }
  /** Undefined for what never ran. */
  readonly ran: { readonly events: number } | undefined
}

export interface TimelineWords {
  readonly lanes: { readonly [B in BandName]: string }
  readonly axis: string
  readonly axes: { readonly [K in Axis['kind']]: string }
  readonly closer: string
  readonly farther: string
  readonly whole: string
  readonly close: string
  /** Of what is chosen. */
  readonly range: (from: number, to: number) => string
  readonly lookAtRange: string
  readonly forgetRange: string
  readonly preparing: string
  readonly empty: string
  /** Of the lanes, for who cannot see them; with the keys that work there. */
  readonly lanesOf: (jobs: number, tasks: number, lines: number) => string
  readonly listed: string
  readonly more: (count: number) => string
  readonly duration: (duration: Duration) => string
  readonly stayed: (name: string, events: number) => string
  readonly timer: (name: string, waited: string) => string
  readonly turn: (number: number) => string
  readonly number: (number: number) => string
  /** What the ruler counts. */
  readonly units: { readonly [U in Unit]: string }
  readonly inSight: (counts: { readonly [U in Unit]: number }) => string
  readonly lookCloser: string
  readonly line: (number: number) => string
  readonly passes: (by: string, to: string) => string
}

const events = (count: number): string => (count === 1 ? '1 event' : `${count} events`)
const counted = (count: number, one: string, more: string) =>
  `${grouped.en(count)} ${count === 1 ? one : more}`
const contado = (count: number, one: string, more: string) =>
  `${grouped.es(count)} ${count === 1 ? one : more}`
const sucesos = (count: number): string => (count === 1 ? '1 evento' : `${count} eventos`)

export const timelineWords: InLanguages<TimelineWords> = {
  en: {
    lanes: {
      loop: 'Event loop',
      phases: 'Phases',
      stack: 'Call stack',
      ticks: 'Ticks',
      jobs: 'Jobs',
      tasks: 'Tasks',
      timers: 'Timers',
      waiting: 'Waiting',
      frames: 'Frames',
      console: 'Console',
      errors: 'Errors',
    },
    axis: 'Axis',
    axes: { steps: 'By step', scale: 'To scale' },
    closer: 'Look closer (W)',
    farther: 'Look from farther away (S)',
    whole: 'The whole run',
    close: 'Close',
    range: (from, to) => `Steps ${from} to ${to}`,
    lookAtRange: 'Look at it',
    forgetRange: 'Show all again',
    preparing: 'The timeline is being prepared…',
    empty: 'Nothing has run, so there is no time to show.',
    lanesOf: (jobs, tasks, lines) =>
      `Lanes of the run: ${jobs} jobs, ${tasks} tasks, ${lines} console lines. Up and down choose what is there at the moment; Enter goes to where it came; A and D look aside, W and S closer and farther; I and O choose a part.`,
    listed: 'What is in sight',
    more: (count) => `and ${count} more, which the record lists`,
    duration: ({ name, waited, ran }) =>
      ran
        ? `${name} waited for ${events(waited.events)} and ${timeText(waited.ms)}, then ran for ${events(ran.events)}.`
        : `${name} waited for ${events(waited.events)} and ${timeText(waited.ms)}, and has not run.`,
    stayed: (name, count) => `${name} was there for ${events(count)}.`,
    timer: (name, waited) => `${name} waited for ${waited}.`,
    turn: (number) => `turn ${grouped.en(number)}`,
    number: grouped.en,
    units: { turn: 'Turns', callback: 'Tasks, jobs', line: 'Lines', event: 'Events' },
    inSight: ({ turn, callback, line, event }) =>
      `In sight: ${counted(turn, 'turn of the loop', 'turns of the loop')}, ${counted(callback, 'task or job', 'tasks and jobs')}, ${counted(line, 'step to a line', 'steps to lines')}, ${counted(event, 'event', 'events')}.`,
    lookCloser: 'What waits and runs is told one by one from closer by (W).',
    line: (number) => `line ${number}`,
    passes: (by, to) => `+${by} → ${to}`,
  },
  es: {
    lanes: {
      loop: 'Bucle de eventos',
      phases: 'Fases',
      stack: 'Pila',
      ticks: 'Ticks',
      jobs: 'Trabajos',
      tasks: 'Tareas',
      timers: 'Temporizadores',
      waiting: 'En espera',
      frames: 'Fotogramas',
      console: 'Consola',
      errors: 'Errores',
    },
    axis: 'Eje',
    axes: { steps: 'Por pasos', scale: 'A escala' },
    closer: 'Ver más de cerca (W)',
    farther: 'Ver desde más lejos (S)',
    whole: 'Toda la ejecución',
    close: 'Cerrar',
    range: (from, to) => `Pasos ${from} a ${to}`,
    lookAtRange: 'Verlos de cerca',
    forgetRange: 'Volver a mostrar todo',
    preparing: 'Se está preparando la línea de tiempo…',
    empty: 'No se ha ejecutado nada, así que no hay tiempo que mostrar.',
    lanesOf: (jobs, tasks, lines) =>
      `Carriles de la ejecución: ${jobs} trabajos, ${tasks} tareas, ${lines} líneas de consola. Arriba y abajo eligen lo que hay en este momento; Intro va adonde llegó; A y D miran a los lados, W y S más cerca y más lejos; I y O eligen una parte.`,
    listed: 'Lo que está a la vista',
    more: (count) => `y ${count} más, que están en el registro`,
    duration: ({ name, waited, ran }) =>
      ran
        ? `${name} esperó ${sucesos(waited.events)} y ${timeText(waited.ms)}, y luego se ejecutó durante ${sucesos(ran.events)}.`
        : `${name} esperó ${sucesos(waited.events)} y ${timeText(waited.ms)}, y no se ha ejecutado.`,
    stayed: (name, count) => `${name} estuvo ahí durante ${sucesos(count)}.`,
    timer: (name, waited) => `${name} esperó ${waited}.`,
    turn: (number) => `vuelta ${grouped.es(number)}`,
    number: grouped.es,
    units: { turn: 'Vueltas', callback: 'Tareas, trab.', line: 'Líneas', event: 'Sucesos' },
    inSight: ({ turn, callback, line, event }) =>
      `A la vista: ${contado(turn, 'vuelta del bucle', 'vueltas del bucle')}, ${contado(callback, 'tarea o trabajo', 'tareas y trabajos')}, ${contado(line, 'paso a una línea', 'pasos a líneas')}, ${contado(event, 'suceso', 'sucesos')}.`,
    lookCloser: 'Lo que espera y se ejecuta se cuenta uno por uno más de cerca (W).',
    line: (number) => `línea ${number}`,
    passes: (by, to) => `+${by} → ${to}`,
  },
}
