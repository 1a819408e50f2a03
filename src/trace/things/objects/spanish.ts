import type { Words } from '../../explain/in-english'
import { code, say } from '../../explain/phrases'

export const objectsInSpanish: Words['objects'] = {
  hoistedFunction: (name) =>
    say`${code(name)} se eleva: la función se puede llamar antes de llegar a su declaración.`,
  propertyAssigned: ({ name, object, value }) =>
    say`${name} de ${object} es ahora ${value}, por cualquier variable que llegues al objeto.`,
}
