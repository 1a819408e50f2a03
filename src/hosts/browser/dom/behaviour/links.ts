// What a click on a link does. https://html.spec.whatwg.org/multipage/links.html#following-hyperlinks
import { compileAddedScript } from '../../../../language/code-from-text'
import { enterCode } from '../../../../machine/running/call'
import type { Procedure } from '../../../../machine/running/completion'
import { said } from '../../../../syntax/said'
import { notSimulated } from '../../../console/notices'
import type { Callbacks } from '../../../loop/callbacks'
import { parseUrl } from '../../../web/url/url-record'
import type { ElementObject } from '../tree/node'

const SCRIPT = 'javascript:'

export function* follow(link: ElementObject): Callbacks {
  const { document } = link
  const { agent, history, loop } = document
  const href = link.attributes.get('href') ?? ''
  if (href.trim().toLowerCase().startsWith(SCRIPT)) {
    const text = decodeURI(href.trim().slice(SCRIPT.length))
    loop.enqueueTask(agent, { source: 'dom', label: 'javascript: address', run: () => run(text) })
    return
  }
  const url = parseUrl(href, history.current.url.href)
  if (url === undefined) return
  const target = link.attributes.get('target') ?? ''
  if (link.attributes.has('download') || !/^(|_self|_top|_parent)$/.test(target))
    notSimulated(
      agent,
      said`A click on this link would open or save ${url.href}: other windows and files are not simulated.`,
    )
  else yield* history.navigate(agent, url, false)

  function* run(text: string): Callbacks {
    yield (function* (): Procedure {
      enterCode(agent, compileAddedScript(agent, text), null, 0)
      return yield
    })()
  }
}
