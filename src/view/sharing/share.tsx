import { useMemo, useState } from 'react'
import { linkText, programText } from '../../scenario/link/link'
import { lessonWords } from '../course/lesson-words'
import { puzzleWords } from '../course/puzzle-words'
import { PANELS } from '../layout/panels'
import { isDrawer } from '../layout/regions'
import { lazily } from '../lazily'
import { linkTo } from '../link-to'
import { linkOfMoment } from '../moments'
import { Sheet } from '../parts/sheet'
import { SmallButton } from '../parts/small-button'
import { titleOf } from '../programs'
import { selectIsStale, selectScenario } from '../selectors'
import { useViewStore, useWords } from '../view-context'
import type { ViewState } from '../view-state'
import { download } from './files'
import { OpenFile } from './open-file'
import { QrCode } from './qr-code'
import styles from './share.module.css'
import { type LinkSize, sharingWords } from './words'

/** Draws and writes: more than a link needs. */
const Exports = lazily(() => import('./exports'))

/** Characters up to which a link gets through everywhere, and through most. */
const SAFE = 2000
const RISKY = 4000

/** The program, or the program at this moment, to be passed on. */
export default function Share() {
  const state = useViewStore().getState()
  const words = useWords(sharingWords)
  const courseOffers = { puzzle: useWords(puzzleWords).make, lesson: useWords(lessonWords).make }
  const canBeMoment = !selectIsStale(state) && state.run?.recording !== undefined && state.position >= 0
  const [isMoment, setMoment] = useState(canBeMoment)
  const link = useMemo(() => linkOf(state, isMoment), [state, isMoment])
  return (
    <Sheet title={words.share}>
      <fieldset className={styles.what}>
        <legend className="hidden-words">{words.whatToShare}</legend>
        <label>
          <input type="radio" checked={isMoment} disabled={!canBeMoment} onChange={() => setMoment(true)} />
          {words.thisMoment}
        </label>
        <label>
          <input type="radio" checked={!isMoment} onChange={() => setMoment(false)} />
          {words.thisProgram}
        </label>
      </fieldset>
      <LinkField link={link} />
      {link.length <= RISKY && <QrCode text={link} />}
      <div className={styles.files}>
        <SmallButton onClick={() => download(fileNameOf(state), state.source)}>{words.download}</SmallButton>
        <OpenFile />
        <SmallButton onClick={() => state.openDialog('puzzle')}>{courseOffers.puzzle}</SmallButton>
        <SmallButton onClick={() => state.openDialog('lesson')}>{courseOffers.lesson}</SmallButton>
      </div>
      <Exports name={fileNameOf(state).replace(/\.js$/, '')} />
    </Sheet>
  )
}

export function LinkField({ link }: { readonly link: string }) {
  const [isCopied, setCopied] = useState(false)
  const words = useWords(sharingWords)
  const size: LinkSize = link.length <= SAFE ? 'safe' : link.length <= RISKY ? 'risky' : 'long'
  const copy = () =>
    navigator.clipboard.writeText(link).then(
      () => setCopied(true),
      () => setCopied(false),
    )
  return (
    <div className={styles.link}>
      <input
        type="text"
        aria-label={words.link}
        readOnly
        value={link}
        onFocus={(event) => event.target.select()}
      />
      <SmallButton onClick={copy}>{isCopied ? words.copied : words.copy}</SmallButton>
      <p className={styles.size} data-size={size}>
        {words.size(link.length, size)}
      </p>
    </div>
  )
}

const panelNames = PANELS.map(({ name }) => name).filter((name) => !isDrawer(name))

function linkOf(state: ViewState, isMoment: boolean): string {
  const { source, inputs, choices, host, run, hiddenPanels, onlyPanels } = state
  const moment = isMoment && run?.recording ? linkOfMoment(run.recording, state) : undefined
  const panels =
    onlyPanels ??
    (hiddenPanels.length > 0 ? panelNames.filter((name) => !hiddenPanels.includes(name)) : undefined)
  const text = linkText(programText({ source, inputs, choices }), { host, moment, panels })
  return linkTo(text)
}

function fileNameOf(state: ViewState): string {
  const own = state.programs.find(({ id }) => id === state.programId)
  const title =
    selectScenario(state)?.name ??
    titleOf(own ?? { name: state.foreignName, source: state.source }, state.language)
  const words = title.normalize('NFKD').match(/[\p{L}\p{N}]+/gu) ?? []
  const name = words.join('-').toLowerCase()
  return `${name.slice(0, 60) || 'program'}.js`
}
