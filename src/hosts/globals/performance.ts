// https://w3c.github.io/hr-time/#sec-performance – on the virtual clock.
import { defineMethod } from '../../builtins/define'
import type { Agent } from '../../machine/agent'
import { EPOCH_IN_MS } from '../../machine/clock'
import { ObjectValue } from '../../machine/object'

export function definePerformance(agent: Agent): void {
  const { realm } = agent
  const performance = new ObjectValue(realm.intrinsics['Object.prototype'])
  defineMethod(realm, performance, 'now', 0, () => agent.clock.read())
  performance.put('timeOrigin', EPOCH_IN_MS)
  realm.globalObject.put('performance', performance)
}
