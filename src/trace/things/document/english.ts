import { code, type Part, say } from '../../explain/phrases'

/** What of a node has changed; an attribute by its name. */
export type Changed = 'text' | 'value' | 'check' | { readonly attribute: string }

function changed(what: Changed) {
  if (typeof what === 'object') return say`the attribute ${code(what.attribute)}`
  return { text: say`the text`, value: say`the value`, check: say`the check mark` }[what]
}

export const documentInEnglish = {
  inserted: (node: Part) =>
    say`${node} gets its place in the tree. That happens at once; drawing it waits for a frame.`,
  removed: (node: Part) =>
    say`${node} is taken out of the tree at once; the screen follows with the next frame.`,
  focusLeft: () => say`the focus leaves its element.`,
  focused: (node: Part) => say`${node} has the focus now.`,
  gone: ({ what, node }: { what: Changed; node: Part }) => say`${changed(what)} of ${node} is gone.`,
  changed: ({ what, node, value }: { what: Changed; node: Part; value: Part }) =>
    say`${changed(what)} of ${node} is ${value} now.`,
}
