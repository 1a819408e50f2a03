// https://html.spec.whatwg.org/multipage/webappapis.html#atob

import { toString } from '../../machine/operations/convert'
import type { Agent } from '../../machine/running/agent'
import { defineGlobalMethod } from './interfaces/define-global'
import { dialectOf } from './interfaces/dialect'
import { domException } from './interfaces/dom-exception'
import { requireArguments } from './interfaces/interface'

const PROBLEMS = {
  btoa: 'The string to be encoded contains characters outside of the Latin1 range.',
  atob: 'The string to be decoded is not correctly encoded.',
}

/** The real engine's own functions take a text and give one, and nothing else. */
export function defineBase64(agent: Agent): void {
  defineConversion(agent, 'btoa', btoa)
  defineConversion(agent, 'atob', atob)
}

function defineConversion(agent: Agent, name: 'btoa' | 'atob', convert: (text: string) => string): void {
  const action = `execute '${name}' on 'Window'`
  defineGlobalMethod(agent, name, 1, function* (_agent, _this, args) {
    requireArguments(agent, action, 1, args)
    const text = yield* toString(agent, args[0])
    try {
      return convert(text)
    } catch {
      const inChromium = `Failed to ${action}: ${PROBLEMS[name]}`
      const problem = dialectOf(agent).pick(inChromium, problemInNode(name, text))
      throw domException(agent, 'InvalidCharacterError', problem)
    }
  })
}

/** Node has one message for a wrong character and another for a wrong length. */
const problemInNode = (name: 'btoa' | 'atob', text: string): string =>
  name === 'btoa' || /[^\s\w+/=]|_/.test(text) ? 'Invalid character' : PROBLEMS.atob
