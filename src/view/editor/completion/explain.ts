// Over a comment that belongs to the program: what it does, and how it is written.
import { hoverTooltip } from '@codemirror/view'
import { completionSetting } from './complete'
import { directiveOf, directiveWords } from './directives'

export const explainedComments = hoverTooltip(({ state }, position) => {
  const { from, to, text } = state.doc.lineAt(position)
  const directive = directiveOf(text)
  if (!directive) return null
  const words = directiveWords[state.facet(completionSetting).language]
  return {
    pos: from,
    end: to,
    create() {
      const dom = document.createElement('div')
      dom.className = 'explained-comment'
      const what = document.createElement('p')
      what.textContent = words.what[directive.name]
      const forms = document.createElement('pre')
      forms.textContent = words.forms[directive.name].join('\n')
      dom.append(what, forms)
      return { dom }
    },
  }
})
