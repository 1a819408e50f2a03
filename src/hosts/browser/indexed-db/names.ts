// Names in a list. https://html.spec.whatwg.org/multipage/common-dom-interfaces.html#the-domstringlist-interface
import { getData, ObjectValue } from '../../../machine/objects/object'
import { HIDDEN } from '../../../machine/objects/shape'
import { iteratorSymbol } from '../../../machine/objects/symbols'
import { toNumber, toString } from '../../../machine/operations/convert'
import type { Agent } from '../../../machine/running/agent'
import { Interface, prototypeOf, receiverOf } from '../../web/interfaces/interface'

class NamesObject extends ObjectValue {
  constructor(
    prototype: ObjectValue,
    readonly names: readonly string[],
  ) {
    super(prototype)
    for (const [i, name] of names.entries()) this.put(i, name)
  }

  override get className(): string {
    return 'DOMStringList'
  }
}

export function defineNames(agent: Agent): void {
  const { prototype } = new Interface(agent, { name: 'DOMStringList', receiver: receiverOf(NamesObject) })
    .attribute('length', ({ names }) => names.length)
    .operation('item', 1, function* ({ names }, [index]) {
      return names[(yield* toNumber(agent, index)) >>> 0] ?? null
    })
    .operation('contains', 1, function* ({ names }, [name]) {
      return names.includes(yield* toString(agent, name))
    })
  prototype.later(() => {
    const values = getData(agent.realm.intrinsics['Array.prototype'], iteratorSymbol)
    prototype.putHidden(iteratorSymbol, values, HIDDEN)
  })
}

/** In order. */
export const namesOf = ({ realm }: Agent, names: Iterable<string>): ObjectValue =>
  new NamesObject(prototypeOf(realm, 'DOMStringList'), [...names].sort())
