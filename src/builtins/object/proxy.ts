// https://tc39.es/ecma262/#sec-proxy-objects

import { ProxyObject } from '../../machine/exotic/proxy'
import { proxyMethods } from '../../machine/exotic/proxy-property-traps'
import { createHelper } from '../../machine/objects/function'
import { createObject } from '../../machine/operations/operations'
import type { Agent } from '../../machine/running/agent'
import type { Realm } from '../../machine/running/realm'
import { isObject, type Value } from '../../machine/value'
import { createFunction, defineMethods } from '../define'

export function defineProxy(realm: Realm): void {
  const construct = createFunction(
    realm,
    'Proxy',
    2,
    (agent, _this, [target, handler], newTarget) => {
      if (newTarget === undefined) throw agent.typeError("Constructor Proxy requires 'new'")
      return createProxy(agent, target, handler)
    },
    { constructs: true },
  )
  defineMethods(realm, construct, [['revocable', 2, revocable]])
  realm.globalObject.putHidden('Proxy', construct)
}

/** https://tc39.es/ecma262/#sec-proxycreate */
function createProxy(agent: Agent, target: Value, handler: Value): ProxyObject {
  if (isObject(target) && isObject(handler)) return new ProxyObject(target, handler, proxyMethods)
  throw agent.typeError('Cannot create proxy with a non-object as target or handler')
}

/** https://tc39.es/ecma262/#sec-proxy.revocable */
function revocable(agent: Agent, _this: Value, [target, handler]: Value[]): Value {
  const proxy = createProxy(agent, target, handler)
  const result = createObject(agent)
  result.put('proxy', proxy)
  result.put(
    'revoke',
    createHelper(agent, 'revoker of the proxy', 0, () => {
      proxy.revoke()
      return undefined
    }),
  )
  return result
}
