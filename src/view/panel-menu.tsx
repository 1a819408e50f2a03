import { PanelsTopLeft } from 'lucide-react'
import { useId } from 'react'
import { PANELS } from './layout/panels'
import styles from './panel-menu.module.css'
import { isPanelShown } from './selectors'
import { useView, useViewStore, useWords } from './view-context'
import { headerWords } from './words/header'
import { panelNames } from './words/panel-names'

/** Which panels are shown. */
export function PanelMenu({ className }: { readonly className: string | undefined }) {
  const id = useId()
  const hiddenPanels = useView((state) => state.hiddenPanels)
  const onlyPanels = useView((state) => state.onlyPanels)
  const openDrawers = useView((state) => state.openDrawers)
  const words = useWords(headerWords)
  const names = useWords(panelNames)
  const { togglePanel } = useViewStore().getState()
  return (
    <>
      <button
        type="button"
        className={className}
        popoverTarget={id}
        aria-label={words.panels}
        title={words.panelsTitle}
      >
        <PanelsTopLeft size={20} />
      </button>
      <fieldset id={id} popover="auto" className={styles.menu}>
        <legend>{words.panels}</legend>
        {PANELS.map(({ name }) => (
          <label key={name}>
            <input
              type="checkbox"
              checked={isPanelShown({ hiddenPanels, onlyPanels, openDrawers }, name)}
              onChange={() => togglePanel(name)}
            />
            {names[name]}
          </label>
        ))}
      </fieldset>
    </>
  )
}
