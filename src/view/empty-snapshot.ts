import type { Snapshot } from '../trace/picture'
import { Player } from '../trace/player'
import { emptyTrace } from '../trace/serialize'

/** Before anything, and where there is nothing to show. */
export const emptySnapshot: Snapshot = new Player(emptyTrace).snapshotAt(-1)
