// A double click on a button selects no text: not that of the button, and not what lies there once the first click has taken the button away.

export function keepUnselected(): void {
  let wasOnButton = false
  document.addEventListener('mousedown', (event) => {
    const { detail, target } = event
    if (!(target instanceof Element)) return
    if (detail <= 1) wasOnButton = target.closest('button, summary, [role=button]') !== null
    else if (wasOnButton && !target.closest(WRITTEN)) event.preventDefault()
  })
}

const WRITTEN = 'input, textarea, select, [contenteditable]'
