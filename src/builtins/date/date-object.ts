import { ObjectValue } from '../../machine/objects/object'

/** https://tc39.es/ecma262/#sec-properties-of-date-instances */
export class DateObject extends ObjectValue {
  /** Ms since 1970; NaN for an invalid date. */
  time: number

  constructor(prototype: ObjectValue, time: number) {
    super(prototype)
    this.time = time
  }

  override get className(): string {
    return 'Date'
  }
}
