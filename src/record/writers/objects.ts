// Writes what properties hold.
import type { ObjectValue } from '../../machine/objects/object'
import type { PropertyKey, Value } from '../../machine/value'
import type { Desk } from '../desk'
import { EVENT } from '../kinds'

export const objectsWriter = {
  propertyAssigned(this: Desk, object: ObjectValue, key: PropertyKey, value: Value): void {
    if (this.agent.running?.code?.isLibrary) return
    const target = this.objects.identify(object)
    const code = this.objects.encode(value)
    this.log.event(EVENT['property-assigned'], this.agent.span, target)
    this.log.write(target, this.objects.propertyKey(key), code)
  },
}
