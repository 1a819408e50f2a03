// What cannot be drawn must not take the page with it: around each panel stands a boundary, and one around all.
import { Component, type ReactNode, useEffect } from 'react'
import styles from './boundary.module.css'
import { Panel } from './parts/panel'
import { Report } from './parts/report'
import { SmallButton } from './parts/small-button'
import { reportOf, textOfError } from './report'
import { stepBack } from './stepping/stop-commands'
import { isUnloaded } from './unloaded'
import { useView, useViewStore, useWords, ViewContext } from './view-context'
import type { ViewStore } from './view-state'
import { boundaryWords } from './words/boundary'
import type { PanelName } from './words/panel-names'

interface BoundaryProps {
  readonly children: ReactNode
  /** What stands there instead of the children. */
  instead(error: unknown, again: () => void): ReactNode
}

interface Failed {
  readonly error: unknown
}

/** Draws its children again once another moment or another run is shown. */
class Boundary extends Component<BoundaryProps, { readonly failed: Failed | undefined }> {
  static override contextType = ViewContext
  declare context: ViewStore | undefined
  override state: { readonly failed: Failed | undefined } = { failed: undefined }
  private unsubscribe = () => {}

  static getDerivedStateFromError(error: unknown) {
    return { failed: { error } }
  }

  override componentDidMount() {
    this.unsubscribe =
      this.context?.subscribe((state, before) => {
        if (state.position !== before.position || state.run !== before.run) this.again()
      }) ?? this.unsubscribe
  }

  override componentWillUnmount() {
    this.unsubscribe()
  }

  private readonly again = () => {
    if (this.state.failed) this.setState({ failed: undefined })
  }

  override render() {
    const { failed } = this.state
    return failed ? this.props.instead(failed.error, this.again) : this.props.children
  }
}

/** Around a panel. */
export function Guarded({ name, children }: { readonly name: PanelName; readonly children: ReactNode }) {
  return (
    <Boundary
      instead={(error, again) =>
        isUnloaded(error) ? (
          <UnloadedPanel name={name} />
        ) : (
          <BrokenPanel name={name} error={error} again={again} />
        )
      }
    >
      {children}
    </Boundary>
  )
}

function UnloadedPanel({ name }: { readonly name: PanelName }) {
  const words = useWords(boundaryWords)
  return (
    <Panel name={name}>
      <div className={styles.broken} role="alert">
        <p>{words.unloadedPart}</p>
        <SmallButton onClick={() => location.reload()}>{words.reload}</SmallButton>
      </div>
    </Panel>
  )
}

/** Around what is opened: where it does not load, the page says so. */
export function Opened({ children }: { readonly children: ReactNode }) {
  return <Boundary instead={(error, again) => <NotOpened error={error} again={again} />}>{children}</Boundary>
}

function NotOpened({ error, again }: Omit<BrokenPanelProps, 'name'>) {
  const { tell, openDialog } = useViewStore().getState()
  const words = useWords(boundaryWords)
  useEffect(() => {
    tell(isUnloaded(error) ? words.unloadedPart : words.brokenPart)
    openDialog(undefined)
    again()
  }, [error, again, tell, openDialog, words])
  return null
}

interface BrokenPanelProps {
  readonly name: PanelName
  readonly error: unknown
  readonly again: () => void
}

function BrokenPanel({ name, error, again }: BrokenPanelProps) {
  const store = useViewStore()
  const { source, host, position } = store.getState()
  const canStepBack = useView(stepBack.isPossible)
  const words = useWords(boundaryWords)
  const what = `the panel ${name} could not be drawn`
  return (
    <Panel name={name}>
      <div className={styles.broken} role="alert">
        <p>{words.brokenPart}</p>
        {canStepBack && (
          <SmallButton onClick={() => stepBack.perform(store.getState())}>{words.stepBack}</SmallButton>
        )}
        <SmallButton onClick={again}>{words.tryAgain}</SmallButton>
        <Report text={reportOf({ what, error: textOfError(error), source, host, position })} />
      </div>
    </Panel>
  )
}

/** Around what only decorates: it is left out. */
export function Unneeded({ children }: { readonly children: ReactNode }) {
  return <Boundary instead={() => null}>{children}</Boundary>
}

/** Around the page: the program is there to be copied, whatever happened. */
export function LastResort({ store, children }: { readonly store: ViewStore; readonly children: ReactNode }) {
  return (
    <Boundary instead={(error, again) => <BrokenPage store={store} error={error} again={again} />}>
      {children}
    </Boundary>
  )
}

interface BrokenPageProps {
  readonly store: ViewStore
  readonly error: unknown
  readonly again: () => void
}

function BrokenPage({ store, error, again }: BrokenPageProps) {
  const { source, host, position } = store.getState()
  const words = useWords(boundaryWords)
  const startOver = () => {
    store.getState().moveTo(-1, 'leap')
    again()
  }
  return (
    <main className={styles.page} role="alert">
      <h1>{words.brokenPage}</h1>
      <p>{words.programIsHere}</p>
      <textarea className={styles.source} aria-label={words.programText} readOnly value={source} />
      <p className={styles.broken}>
        <SmallButton onClick={startOver}>{words.toFirstStep}</SmallButton>
        <Report
          text={reportOf({
            what: 'the page could not be drawn',
            error: textOfError(error),
            source,
            host,
            position,
          })}
        />
      </p>
    </main>
  )
}
