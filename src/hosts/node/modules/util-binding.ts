// Values as text.

import { constructorName } from '../../../machine/display'
import { isObject } from '../../../machine/value'
import { dirOptions } from '../../globals/console'
import { formatLog } from '../../inspect/format-log'
import { inspect } from '../../inspect/inspect'
import type { Natives } from './bindings'

export const utilNatives: Natives = {
  inspect: (agent, _this, [value, options]) => inspect(agent, value, dirOptions(options)),
  inspectName: (_agent, _this, [value]) => `[${isObject(value) ? (constructorName(value) ?? 'Object') : ''}]`,
  format: (agent, _this, args) => formatLog(agent, args),
}
