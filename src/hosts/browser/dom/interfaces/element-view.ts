// An object that shows an attribute of an element in a form of its own: `classList`, `dataset`, `style`.
import { ObjectValue } from '../../../../machine/objects/object'
import { Shape } from '../../../../machine/objects/shape'
import type { ElementObject } from '../tree/node'

const SHAPE = Shape.root()

export abstract class ElementView extends ObjectValue {
  override shape = SHAPE

  constructor(
    prototype: ObjectValue,
    readonly element: ElementObject,
  ) {
    super(prototype)
  }
}
