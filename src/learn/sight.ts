// A moment that is worth a look, and the places in the picture to look at.

export const PLACES = [
  'stack',
  'paused',
  'ticks',
  'jobs',
  'tasks',
  'timers',
  'console',
  'server-queue',
] as const

export type Place = (typeof PLACES)[number]

export interface Sight {
  readonly position: number
  readonly places: readonly Place[]
}
