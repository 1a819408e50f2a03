namespace Shapes {
  const hidden = 1
  export const visible = hidden + 1
  export let counter = 0, unset: number, second = visible
  export function bump(by = visible) { counter += by; return counter }
  export class Circle { constructor(public r: number) { counter++ } area() { return visible * this.r } }
  export enum Kind { A, B = visible }
  export interface Nothing {}
  export namespace Deep { export const x = visible * 10; export function f() { return [x, visible, hidden, counter] } }
  export const arrow = () => arrow.name
  console.log('inside', counter++, counter, Kind.B, Deep.x)
}
console.log(Shapes.visible, Shapes.bump(), Shapes.bump(5), Shapes.counter, new Shapes.Circle(3).area())
console.log(Shapes, Shapes.Deep.f(), Shapes.arrow() === '', Object.keys(Shapes))
