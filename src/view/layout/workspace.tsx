import type { CSSProperties } from 'react'
import { useStore } from 'zustand'
import { Guarded } from '../boundary'
import { lazily } from '../lazily'
import { type ClassState, classStore } from '../present/class-store'
import { isPanelShown, selectIsStale, selectSnapshot } from '../selectors'
import { useView } from '../view-context'
import type { PanelName } from '../words/panel-names'
import { type Moment, PANELS, type PanelPlace } from './panels'
import { ON_PROJECTOR, type Region, SIZED, tracksOf } from './regions'
import { Separator } from './separator'
import styles from './workspace.module.css'

const Overlay = lazily(() => import('../overlay/overlay'))

/** Its first words come with the first run. */
const Banner = lazily(() => import('../banner'))

/** Loaded when somebody is asked for the first time. */
const AskPanel = lazily(() => import('../ask/ask-panel'))
const ClassPanel = lazily(() => import('../present/class-panel'))

/** Panels that tell the whole run are hidden while something is asked. */
const GIVES_AWAY: ReadonlySet<Region> = new Set(['record', 'timeline'])

/** Once all is told, the answer may point at these panels. */
const IS_TOLD_OF: PanelName = 'Server queue'

/** All panels that are there and not hidden, each in its region. */
export function Workspace() {
  const moment = useMoment()
  const isStale = useView(selectIsStale)
  const hiddenPanels = useView((state) => state.hiddenPanels)
  const onlyPanels = useView((state) => state.onlyPanels)
  const openDrawers = useView((state) => state.openDrawers)
  const sizes = useView((state) => state.sizes)
  const isPresented = useView((state) => state.presentation !== undefined)
  const asking = useView((state) => state.ask?.phase)
  const classPhase = useStore(classStore, phaseOf)
  const isAsked = asking !== undefined || classPhase !== undefined
  const shown = PANELS.filter(
    ({ name, region, isThere }) =>
      isPanelShown({ hiddenPanels, onlyPanels, openDrawers }, name) &&
      !(isAsked && GIVES_AWAY.has(region) && !(asking === 'told' && name === IS_TOLD_OF)) &&
      (isThere?.(moment) ?? true),
  )
  const regions = byRegion(shown)
  const { columns, rows } = tracksOf(
    isPresented ? { ...ON_PROJECTOR, ...sizes } : sizes,
    new Set(regions.keys()),
  )
  return (
    <main
      className={styles.workspace}
      style={{ '--columns': columns, '--rows': rows } as CSSProperties}
      data-host={moment.host}
      data-stale={isStale}
      data-asking={asking}
      data-class-phase={classPhase}
    >
      {[...regions].map(([region, panels]) => (
        <RegionOf key={region} region={region} panels={panels} moment={moment} />
      ))}
      <Overlay />
      {asking && (
        <Guarded name="Ask">
          <AskPanel />
        </Guarded>
      )}
      {classPhase && (
        <Guarded name="Ask">
          <ClassPanel />
        </Guarded>
      )}
      {SIZED.filter((sized) => regions.has(sized)).map((sized) => (
        <Separator key={sized} sized={sized} />
      ))}
    </main>
  )
}

/** Of the question to a class; undefined where there is none. */
const phaseOf = ({ question, isPosing, problem }: ClassState): string | undefined =>
  question?.phase ?? (isPosing || problem !== 'none' ? 'posing' : undefined)

/** The host is the one that ran: the picture is about it. */
function useMoment(): Moment {
  const snapshot = useView(selectSnapshot)
  const host = useView((state) => state.run?.host ?? state.host)
  const recording = useView((state) => state.run?.recording)
  return { snapshot, host, recording }
}

function byRegion(panels: readonly PanelPlace[]): ReadonlyMap<Region, readonly PanelPlace[]> {
  const regions = new Map<Region, PanelPlace[]>()
  for (const panel of panels) regions.set(panel.region, [...(regions.get(panel.region) ?? []), panel])
  return regions
}

interface RegionProps {
  readonly region: Region
  readonly panels: readonly PanelPlace[]
  readonly moment: Moment
}

function RegionOf({ region, panels, moment }: RegionProps) {
  return (
    <div className={styles.region} style={{ '--area': region } as CSSProperties} data-region={region}>
      {panels.map(({ name, draw }) => (
        <Guarded key={name} name={name}>
          {draw(moment)}
        </Guarded>
      ))}
      {region === 'output' && (
        <div className={styles.banner}>
          <Banner />
        </div>
      )}
    </div>
  )
}
