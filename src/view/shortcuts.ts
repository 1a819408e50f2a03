// Keys to commands. A key belongs to the widget that has the focus where that widget uses it.
import { useEffect } from 'react'
import { type Command, commands } from './commands'
import type { ViewStore } from './store'
import { useViewStore } from './view-context'

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
  const command = commands.find(({ keys }) => keys.includes(key))
  if (!command || isTakenByFocus(command, event)) return
  event.preventDefault()
  if (command.isPossible(store.getState())) command.perform(store.getState())
}

/** Shift counts with keys that print nothing; with "?" it is part of the character. */
function keyNameOf({ key, shiftKey, ctrlKey, metaKey, altKey }: KeyboardEvent): string {
  const hasShift = shiftKey && key.length > 1
  return `${altKey ? 'Alt+' : ''}${ctrlKey || metaKey ? 'Ctrl+' : ''}${hasShift ? 'Shift+' : ''}${key}`
}

const arrowsAndEnds = /^(Arrow\w+|Home|End|Page\w+)$/

const ownedKeys: readonly { readonly selector: string; readonly keys: RegExp }[] = [
  { selector: 'input[type=range]', keys: arrowsAndEnds },
  { selector: 'input[type=radio]', keys: /^(Arrow\w+| )$/ },
  { selector: 'select', keys: /^(Arrow\w+|Home|End|Page\w+|.)$/ },
  { selector: 'button, summary, a', keys: /^ $/ },
  { selector: 'textarea, input:not([type=range], [type=radio]), [contenteditable]', keys: /./ },
  { selector: 'dialog', keys: /^[^?]$|^\w{2,}/ },
]

function isTakenByFocus({ isGlobal }: Command, { target, key }: KeyboardEvent): boolean {
  if (isGlobal || !(target instanceof Element)) return false
  return ownedKeys.some(({ selector, keys }) => keys.test(key) && target.closest(selector) !== null)
}
