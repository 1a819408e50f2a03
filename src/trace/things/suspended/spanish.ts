import type { Words } from '../../explain/in-english'
import { code, type Part, say } from '../../explain/phrases'
import { of, to } from '../../explain/spanish'

const pauses = ({ keyword, name }: { readonly keyword: string | undefined; readonly name: Part }) =>
  keyword === undefined ? say`${name} se pausa` : say`${code(keyword)} pausa ${to(name)}`

export const suspendedInSpanish: Words['suspended'] = {
  generatorMade: (name) =>
    say`la llamada ${to(name)} devuelve un generador: su cuerpo espera al primer ${code('next')}.`,
  yielded: (name) =>
    say`${code('yield')} entrega un valor y saca ${to(name)} de la pila, con sus variables guardadas, hasta la próxima llamada.`,
  moved: (name) => say`${name} deja la pila un momento: arriba va lo que se llamó primero.`,
  isMoved: (name) => say`${name} está de nuevo en la pila, encima de lo que se llamó después.`,
  awaitedSettled: ({ job, promise, ...facts }) =>
    say`${promise} ya ha concluido, pero ${pauses(facts)} igualmente: el resto es el trabajo ${job}.`,
  awaited: ({ isLast, promise, ...facts }) =>
    isLast
      ? say`${pauses(facts)} y la pila queda vacía; el resto se convierte en un trabajo cuando concluya ${promise}.`
      : say`${pauses(facts)} y vuelve a quien llamó; el resto se convierte en un trabajo cuando concluya ${promise}.`,
  isBack: (name) => say`${name} está de nuevo en la pila y sigue donde se pausó, con todas sus variables.`,
  throwsOn: ({ name, promise, value }) =>
    say`${promise} fue rechazada, así que se lanza ${value} dentro ${of(name)}, como si se lanzara allí.`,
  goesOn: ({ name, promise, value }) =>
    say`${name} sigue con ${value}, el valor de ${promise}. Debajo no espera nadie que llamara.`,
}
