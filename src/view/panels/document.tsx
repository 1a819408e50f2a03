import { X } from 'lucide-react'
import { type RefObject, useEffect, useRef } from 'react'
import type { UserInput } from '../../hosts/browser/dom/behaviour/user-input'
import { timeText } from '../../trace/duration'
import type { NodeView, Snapshot } from '../../trace/picture'
import { Panel } from '../parts/panel'
import { useView, useViewStore, useWords } from '../view-context'
import styles from './document.module.css'
import { type Act, Cut, ShownNode } from './document-node'
import { bodyOf, inputLabel, pathTo, selectorOf } from './document-nodes'
import { documentWords } from './document-words'

/** The simulated document. A click or a key here is an input of the run, at the moment that is shown. */
export default function DocumentPanel({ snapshot }: { readonly snapshot: Snapshot }) {
  const surface = useRef<HTMLDivElement>(null)
  const inputs = useView((state) => state.inputs)
  const words = useWords(documentWords)
  const act = useAct(snapshot)
  const body = snapshot.document && bodyOf(snapshot.document)
  useClicks(surface, body, act)
  const isEmpty = body === undefined || body.children.length === 0
  return (
    <Panel
      name="Page"
      isLarge
      alias={words.whatIsShown}
      className={styles.panel}
      whenEmpty={isEmpty && inputs.length === 0 && words.empty}
    >
      <div className={styles.content}>
        <div ref={surface} className={styles.surface}>
          {body?.children.map((node) => (
            <ShownNode key={node.id} node={node} body={body} act={act} />
          ))}
          {body?.isCut && <Cut />}
        </div>
        {inputs.length > 0 && <Inputs inputs={inputs} />}
      </div>
    </Panel>
  )
}

function useAct({ time, position }: Snapshot): Act {
  const store = useViewStore()
  return {
    isNow: ({ at, afterTask }) => at === time && afterTask === tasksBegun(),
    pending: () => store.getState().inputs,
    perform: (input) => store.getState().addInput({ ...input, at: time, afterTask: tasksBegun() }),
  }

  function tasksBegun(): number {
    return store.getState().run?.recording?.tasksBegunAt(position) ?? 0
  }
}

/** Any element can be clicked, not only those that a keyboard reaches. */
function useClicks(surface: RefObject<HTMLDivElement | null>, body: NodeView | undefined, act: Act): void {
  useEffect(() => {
    const element = surface.current
    if (element === null || body === undefined) return
    const onClick = ({ target }: MouseEvent) => {
      const hit = (target as Element).closest<HTMLElement>('[data-node]')
      const path = hit && pathTo(body, Number(hit.dataset.node))
      if (path && !/^(select|option)$/.test(path.at(-1)!.name))
        act.perform({ kind: 'click', target: selectorOf(path) })
    }
    element.addEventListener('click', onClick)
    return () => element.removeEventListener('click', onClick)
  })
}

function Inputs({ inputs }: { readonly inputs: readonly UserInput[] }) {
  const words = useWords(documentWords)
  const { removeInput } = useViewStore().getState()
  return (
    <ol className={styles.inputs} aria-label={words.whatYouDid(inputs.length)}>
      {inputs.map((input) => (
        <li key={JSON.stringify(input)}>
          <span className={styles.time}>{timeText(input.at)}</span>
          <span className={styles.what}>{inputLabel(input, words)}</span>
          <button
            type="button"
            className={styles.remove}
            aria-label={words.takeBack(inputLabel(input, words))}
            onClick={() => removeInput(input)}
          >
            <X size={14} aria-hidden="true" />
          </button>
        </li>
      ))}
    </ol>
  )
}
