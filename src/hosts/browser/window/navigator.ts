// https://html.spec.whatwg.org/multipage/system-state.html#the-navigator-object

import { ObjectValue } from '../../../machine/objects/object'
import { createArray } from '../../../machine/operations/operations'
import type { Agent } from '../../../machine/running/agent'
import { Interface, prototypeOf, receiverOf } from '../../web/interfaces/interface'

class NavigatorObject extends ObjectValue {
  override get className(): string {
    return 'Navigator'
  }
}

export function defineNavigator(agent: Agent): void {
  new Interface(agent, { name: 'Navigator', receiver: receiverOf(NavigatorObject) })
    .attribute('userAgent', () => 'Mozilla/5.0 (Loopscope)')
    .attribute('platform', () => 'Loopscope')
    .attribute('language', () => 'en-US')
    .attribute('languages', () => createArray(agent, ['en-US', 'en']))
    .attribute('onLine', () => true)
    .attribute('cookieEnabled', () => true)
    .attribute('hardwareConcurrency', () => 1)
  agent.realm.globalObject.put('navigator', new NavigatorObject(prototypeOf(agent.realm, 'Navigator')))
}
