// Keys to commands.
import { useEffect } from 'react'
import { type Command, commands, runProgram } from './commands'
import { useViewStore } from './view-context'
import type { ViewStore } from './view-state'

export function useShortcuts(): void {
  const store = useViewStore()
  useEffect(() => {
    const listener = (event: KeyboardEvent) => handleKey(event, store)
    document.addEventListener('keydown', listener)
    return () => document.removeEventListener('keydown', listener)
  }, [store])
}

function handleKey(event: KeyboardEvent, store: ViewStore) {
  if (event.defaultPrevented) return
  const key = keyNameOf(event)
  const isPresenting = store.getState().presentation !== undefined
  const command =
    commands.find(({ keys, isForPresenting }) => isPresenting && isForPresenting && keys.includes(key)) ??
    commands.find(({ keys, isForPresenting }) => !isForPresenting && keys.includes(key))
  if (!command || isTakenByFocus(command, event)) return
  event.preventDefault()
  void perform(command, store)
  if (command === runProgram) leaveText(event, store)
}

/** A key waits for what its command needs, so it is not lost. */
async function perform(command: Command, store: ViewStore) {
  const waiting = command.waitsFor?.(store.getState())
  if (waiting) await waiting
  if (command.isPossible(store.getState())) command.perform(store.getState())
}

/** Whoever runs the program from its text wants to step next: the focus goes where that is done, unless there is a problem to mend. */
function leaveText({ target }: KeyboardEvent, store: ViewStore) {
  if (!(target instanceof HTMLElement) || !isWithin(target, writing)) return
  const unsubscribe = store.subscribe(({ isRunning, run, source }) => {
    if (isRunning) return
    unsubscribe()
    if (run?.source === source && run.recording && document.activeElement === target)
      document.querySelector<HTMLElement>('[data-main=true]')?.focus()
  })
}

/** Shift counts with keys that print nothing; with "?" it is part of the character. */
function keyNameOf({ key, shiftKey, ctrlKey, metaKey, altKey }: KeyboardEvent): string {
  const hasShift = shiftKey && key.length > 1
  return `${altKey ? 'Alt+' : ''}${ctrlKey || metaKey ? 'Ctrl+' : ''}${hasShift ? 'Shift+' : ''}${key}`
}

const writing = 'textarea, input:not([type=range], [type=radio], [type=checkbox]), [contenteditable]'

/** Stepping keys step wherever the focus is, except where text is written. Of the others a widget has those that it needs. */
const ownedKeys: readonly { readonly selector: string; readonly keys: RegExp }[] = [
  { selector: writing, keys: /./ },
  { selector: 'input[type=radio]:not(:checked), button, summary, a, select', keys: /^ $/ },
  { selector: 'select:open', keys: /./ },
  { selector: 'dialog, [popover]', keys: /^[^?]$|^\w{2,}/ },
]

function isTakenByFocus({ isGlobal }: Command, { target, key }: KeyboardEvent): boolean {
  if (isGlobal || !(target instanceof Element)) return false
  return ownedKeys.some(({ selector, keys }) => keys.test(key) && isWithin(target, selector))
}

/** Not every browser knows each selector. */
function isWithin(target: Element, selector: string): boolean {
  try {
    return target.closest(selector) !== null
  } catch {
    return false
  }
}
