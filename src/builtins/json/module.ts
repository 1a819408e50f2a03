// https://tc39.es/ecma262/#sec-parsejsonmodule

import { SyntheticModule } from '../../machine/modules/module'
import type { Agent } from '../../machine/running/agent'
import { parseText } from './parse'

export function moduleOfJson(agent: Agent, file: string, text: string): SyntheticModule {
  return new SyntheticModule(agent.realm, file, new Map([['default', parseText(agent, text)]]))
}
