import {
  CircleHelp,
  Columns2,
  Contrast,
  EllipsisVertical,
  FolderOpen,
  Languages,
  MessageCircleQuestionMark,
  Moon,
  Share2,
  Sun,
  SunMoon,
} from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { predict, runProgram, toggleHelp } from './commands'
import { compareButtons } from './compare/button-words'
import { compareWith } from './compare/compare-state'
import { ProgramPicker } from './course/picker'
import styles from './header.module.css'
import { keyWords } from './key-words'
import { lazily } from './lazily'
import { PanelMenu } from './panel-menu'
import { Segmented } from './parts/segmented'
import { HOSTS, THEMES } from './saved'
import { isCovered } from './selectors'
import { useView, useViewStore, useWords } from './view-context'
import { headerWords } from './words/header'
import { LANGUAGES } from './words/language'

const CommandsMenu = lazily(() => import('./commands-menu/commands-menu'))

const themeIcons = { auto: SunMoon, light: Sun, dark: Moon, contrast: Contrast }

export function Header() {
  const store = useViewStore()
  const host = useView((state) => state.host)
  const words = useWords(headerWords)
  return (
    <header className={styles.header}>
      <h1 className={styles.brand}>
        <Mark />
        <span className={styles.name}>Loopscope</span>
      </h1>
      <ProgramPicker />
      <div className={styles.actions}>
        <Segmented
          name={words.host}
          options={HOSTS}
          labels={words.hosts}
          value={host}
          onChoose={store.getState().chooseHost}
        />
        <AskButton />
        <RunButton />
        <Tools />
      </div>
    </header>
  )
}

function AskButton() {
  const store = useViewStore()
  const isPossible = useView(predict.isPossible)
  const isAsking = useView((state) => state.ask !== undefined)
  const words = useWords(headerWords)
  return (
    <button
      type="button"
      className={styles.ask}
      aria-pressed={isAsking}
      disabled={!isPossible}
      aria-label={words.askMe}
      title={isPossible ? words.askMeTitle : words.nothingToAsk}
      onClick={() => predict.perform(store.getState())}
    >
      <MessageCircleQuestionMark className={styles.askSign} size={20} aria-hidden="true" />
      <span className={styles.askWords}>{words.askMe}</span>
    </button>
  )
}

/** On a narrow screen they are in a menu. */
function Tools() {
  const store = useViewStore()
  const [isOpen, open] = useState(false)
  const words = useWords(headerWords)
  const { openDialog } = store.getState()
  const other = useView(({ run, host }) => HOSTS.find((one) => one !== (run?.host ?? host))!)
  const isAsked = useView(isCovered)
  const act = (perform: () => void) => () => {
    open(false)
    perform()
  }
  return (
    <>
      <button
        type="button"
        className={styles.more}
        aria-label={words.more}
        aria-expanded={isOpen}
        onClick={() => open(!isOpen)}
      >
        <EllipsisVertical size={20} />
      </button>
      <div className={styles.tools} data-open={isOpen}>
        <Tool
          label={useWords(compareButtons).hostsButton}
          title={isAsked ? words.answerFirst : undefined}
          isPossible={!isAsked}
          onClick={act(() => compareWith({ kind: 'host', host: other }))}
          icon={<Columns2 size={20} />}
        />
        <Tool label={words.share} onClick={act(() => openDialog('share'))} icon={<Share2 size={20} />} />
        <Tool
          label={words.yourPrograms}
          onClick={act(() => openDialog('programs'))}
          icon={<FolderOpen size={20} />}
        />
        <PanelMenu className={styles.icon} />
        <ThemeButton />
        <LanguageButton />
        <Tool
          label={words.help}
          title={`${words.help} (?)`}
          onClick={act(() => toggleHelp.perform(store.getState()))}
          icon={<CircleHelp size={20} />}
        />
        {isOpen && <CommandsMenu onDone={() => open(false)} />}
      </div>
    </>
  )
}

interface ToolProps {
  readonly label: string
  readonly title?: string | undefined
  readonly isPossible?: boolean
  readonly icon: ReactNode
  onClick(): void
}

function Tool({ label, title = label, icon, isPossible = true, onClick }: ToolProps) {
  return (
    <button
      type="button"
      className={styles.icon}
      aria-label={label}
      title={title}
      aria-disabled={!isPossible}
      onClick={() => isPossible && onClick()}
    >
      {icon}
    </button>
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

function RunButton() {
  const store = useViewStore()
  const isRunning = useView((state) => state.isRunning)
  const nameOf = useWords(keyWords)
  const words = useWords(headerWords)
  return (
    <button
      type="button"
      className={styles.run}
      aria-busy={isRunning}
      title={`${words.run} (${runProgram.keys.map(nameOf).join(' ')})`}
      onClick={() => runProgram.perform(store.getState())}
    >
      {words.run}
    </button>
  )
}

function ThemeButton() {
  const theme = useView((state) => state.theme)
  const words = useWords(headerWords)
  const { chooseTheme } = useViewStore().getState()
  const Icon = themeIcons[theme]
  const next = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? 'auto'
  return (
    <button
      type="button"
      className={styles.icon}
      aria-label={words.theme(theme)}
      title={words.changeTheme(theme, next)}
      onClick={() => chooseTheme(next)}
    >
      <Icon size={20} />
    </button>
  )
}

function LanguageButton() {
  const language = useView((state) => state.language)
  const words = useWords(headerWords)
  const { chooseLanguage } = useViewStore().getState()
  const next = LANGUAGES[(LANGUAGES.indexOf(language) + 1) % LANGUAGES.length] ?? 'en'
  const label = words.language(language, next)
  return <Tool label={label} icon={<Languages size={20} />} onClick={() => chooseLanguage(next)} />
}
