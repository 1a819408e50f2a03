import { CircleHelp, Moon, Sun, SunMoon } from 'lucide-react'
import type { ScenarioHost } from '../scenario/scenario'
import { runProgram, toggleHelp } from './commands'
import styles from './header.module.css'
import { keyWords } from './key-words'
import { PanelMenu } from './panel-menu'
import { Segmented } from './parts/segmented'
import { HOSTS, THEMES } from './saved'
import { selectScenario } from './selectors'
import { useView, useViewStore } from './view-context'

const hostLabels: { readonly [H in ScenarioHost]: string } = { browser: 'Browser', node: 'Node' }
const themeIcons = { auto: SunMoon, light: Sun, dark: Moon }

export function Header() {
  const store = useViewStore()
  const host = useView((state) => state.host)
  return (
    <header className={styles.header}>
      <h1 className={styles.brand}>
        <Mark />
        <span className={styles.name}>Loopscope</span>
      </h1>
      <ScenarioPicker />
      <div className={styles.actions}>
        <Segmented
          name="Host"
          options={HOSTS}
          labels={hostLabels}
          value={host}
          onChoose={store.getState().chooseHost}
        />
        <RunButton />
        <PanelMenu className={styles.icon} />
        <ThemeButton />
        <button
          type="button"
          className={styles.icon}
          aria-label="Help"
          title="Help (?)"
          onClick={() => toggleHelp.perform(store.getState())}
        >
          <CircleHelp size={20} />
        </button>
      </div>
    </header>
  )
}

/** The same figure as the favicon. */
function Mark() {
  return (
    <svg className={styles.mark} viewBox="0 0 32 32" fill="none" stroke="currentColor" aria-hidden="true">
      <path
        d="M25.5 11.5a11 11 0 1 0 1 7M26.5 4.5v7.5H19"
        strokeWidth="3"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      <circle cx="16" cy="16" r="3.5" fill="currentColor" stroke="none" />
    </svg>
  )
}

function ScenarioPicker() {
  const scenarios = useView((state) => state.scenarios)
  const current = useView(selectScenario)
  const { chooseScenario } = useViewStore().getState()
  return (
    <select
      className={styles.picker}
      aria-label="Program"
      value={current?.name ?? ''}
      onChange={(event) => {
        const chosen = scenarios.find(({ name }) => name === event.target.value)
        if (chosen) chooseScenario(chosen)
      }}
    >
      {!current && <option value="">Your program</option>}
      {scenarios.map(({ name, title }) => (
        <option key={name} value={name}>
          {title}
        </option>
      ))}
    </select>
  )
}

function RunButton() {
  const store = useViewStore()
  const isRunning = useView((state) => state.isRunning)
  return (
    <button
      type="button"
      className={styles.run}
      aria-busy={isRunning}
      title={`Run (${runProgram.keys.map(keyWords).join(' ')})`}
      onClick={() => runProgram.perform(store.getState())}
    >
      Run
    </button>
  )
}

function ThemeButton() {
  const theme = useView((state) => state.theme)
  const { chooseTheme } = useViewStore().getState()
  const Icon = themeIcons[theme]
  const next = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? 'auto'
  return (
    <button
      type="button"
      className={styles.icon}
      aria-label={`Theme: ${theme}`}
      title={`Theme: ${theme}. Change to ${next}.`}
      onClick={() => chooseTheme(next)}
    >
      <Icon size={20} />
    </button>
  )
}
