// All challenges, from easy to hard.
import type { Challenge } from './challenge'
import { EASY } from './easy'
import { HARD } from './hard'
import { MEDIUM } from './medium'

export const CHALLENGES: readonly Challenge[] = [...EASY, ...MEDIUM, ...HARD]
