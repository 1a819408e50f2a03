// https://w3c.github.io/performance-timeline/#the-performanceentry-interface
import { ObjectValue } from '../../../machine/objects/object'
import type { Value } from '../../../machine/value'

export class PerformanceEntryObject extends ObjectValue {
  constructor(
    prototype: ObjectValue,
    readonly entryType: 'mark' | 'measure',
    readonly name: string,
    readonly startTime: number,
    readonly duration: number,
    readonly detail: Value,
  ) {
    super(prototype)
  }

  override get className(): string {
    return this.entryType === 'mark' ? 'PerformanceMark' : 'PerformanceMeasure'
  }
}
