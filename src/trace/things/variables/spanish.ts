import type { Words } from '../../explain/in-english'
import { code, say } from '../../explain/phrases'

export const variablesInSpanish: Words['variables'] = {
  exists: (name) =>
    say`${code(name)} ya existe, pero leerla antes de que se ejecute su declaración sería un error.`,
  parameter: ({ name, value }) =>
    say`la llamada rellena el parámetro: ${code(name)} es ${value}, solo para esta llamada.`,
  caught: ({ name, value }) => say`${code('catch')} da nombre a lo lanzado: ${code(name)} es ${value}.`,
  hoistedFunction: (name) =>
    say`${code(name)} se eleva: la función se puede llamar antes de llegar a su declaración.`,
  hoisted: ({ name, value }) => say`${code(name)} pertenece a toda la función y por ahora es ${value}.`,
  initialized: ({ name, value }) =>
    say`${code(name)} es ${value} desde aquí; antes de esta línea no se podía leer.`,
  declared: ({ name, value }) => say`${code(name)} es ${value} desde aquí.`,
  assigned: ({ name, value }) => say`${code(name)} es ahora ${value}.`,
  assignedFirst: ({ name, value }) =>
    say`${code(name)} es ahora ${value}. Como variable elevada era ${code('undefined')} hasta aquí.`,
  changed: ({ name, value, before, isShared }) =>
    isShared
      ? say`${code(name)} era ${before} y ahora es ${value}. Lo ve toda función que la usa.`
      : say`${code(name)} era ${before} y ahora es ${value}. Ninguna clausura la usa.`,
}
