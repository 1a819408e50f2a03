// https://tc39.es/ecma262/#sec-eval-x; a direct eval never gets here.
import { compileGlobalEval } from '../../language/code-from-text'
import { enterCode } from '../../machine/running/call'
import { PENDING } from '../../machine/running/completion'
import type { Realm } from '../../machine/running/realm'
import { defineMethod } from '../define'

export function defineEval(realm: Realm): void {
  realm.intrinsics.eval = defineMethod(realm, realm.globalObject, 'eval', 1, (agent, _this, [text]) => {
    if (typeof text !== 'string') return text
    enterCode(agent, compileGlobalEval(agent, text), null, agent.resultRegister)
    return PENDING
  })
}
