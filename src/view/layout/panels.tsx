// Every panel of the page: a line each. Its region says where it is, and the style sheet where its region is.

import type { ReactNode } from 'react'
import type { ScenarioHost } from '../../scenario/scenario'
import type { Snapshot } from '../../trace/picture'
import { CodePanel } from '../editor/code-panel'
import { LabPanel } from '../lab/lazy-panel'
import { lazily } from '../lazily'
import { CallStack } from '../panels/call-stack'
import { Console } from '../panels/console'
import { LoopTrack } from '../panels/loop-track'
import { Narration } from '../panels/narration'
import { Promises } from '../panels/promise-panel'
import { Queue } from '../panels/queue'
import { Timers } from '../panels/timers'
import type { Recording } from '../recording'
import { TimelinePanel } from '../timeline/lazy-panel'
import type { PanelName } from '../words/panel-names'
import type { Region } from './regions'

/** Loads when something comes on a shelf, as few programs need it. */
const Shelves = lazily(() => import('../panels/shelves'))
const RecordPanel = lazily(() => import('../record/record'))
const DocumentPanel = lazily(() => import('../panels/document'))
const Watch = lazily(() => import('../watch/watch'))

/** What a panel takes its slice of. */
export interface Moment {
  readonly snapshot: Snapshot
  readonly host: ScenarioHost
  readonly recording: Recording | undefined
}

export interface PanelPlace {
  readonly name: PanelName
  readonly region: Region
  /** Some are there only where the run has something for them. */
  isThere?(moment: Moment): boolean
  draw(moment: Moment): ReactNode
}

export const PANELS: readonly PanelPlace[] = [
  { name: 'Code', region: 'code', draw: () => <CodePanel /> },
  { name: 'Event loop', region: 'loop', draw: (moment) => <LoopTrack {...moment} /> },
  { name: 'Narration', region: 'narration', draw: () => <Narration /> },
  { name: 'Call stack', region: 'stack', draw: (moment) => <CallStack {...moment} /> },
  {
    name: 'nextTick queue',
    region: 'queues',
    isThere: ({ host }) => host === 'node',
    draw: (moment) => <Queue place="ticks" {...moment} />,
  },
  { name: 'Job queue', region: 'queues', draw: (moment) => <Queue place="jobs" {...moment} /> },
  {
    name: 'Task queue',
    region: 'queues',
    draw: (moment) => <Queue place="tasks" {...moment} />,
  },
  { name: 'Timers', region: 'waiting', draw: (moment) => <Timers {...moment} /> },
  {
    name: 'Shelves',
    region: 'waiting',
    isThere: ({ recording }) => recording?.hasShelves ?? false,
    draw: (moment) => <Shelves {...moment} />,
  },
  {
    name: 'Promises',
    region: 'strip',
    isThere: ({ recording }) => recording?.hasPromises ?? false,
    draw: ({ recording, snapshot }) => <Promises recording={recording} position={snapshot.position} />,
  },
  { name: 'Console', region: 'output', draw: (moment) => <Console {...moment} /> },
  { name: 'Watch', region: 'output', draw: () => <Watch /> },
  {
    name: 'Page',
    region: 'output',
    isThere: ({ recording }) => recording?.hasDocument ?? false,
    draw: ({ snapshot }) => <DocumentPanel snapshot={snapshot} />,
  },
  {
    name: 'Server queue',
    region: 'timeline',
    isThere: ({ recording }) => recording?.hasServerQueues ?? false,
    draw: ({ recording, snapshot }) => (
      <LabPanel recording={recording} position={snapshot.position} time={snapshot.time} />
    ),
  },
  { name: 'Timeline', region: 'timeline', draw: () => <TimelinePanel /> },
  { name: 'Record', region: 'record', draw: () => <RecordPanel /> },
]
