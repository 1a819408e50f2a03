interface Point { x: number; readonly y?: number; [key: string]: unknown; (a: number): void; new (): Point; method<T>(this: Point): asserts this is Point }
interface Point { z: number }
type Shape<T extends string = 'a'> = { [K in T as `get${Capitalize<K>}`]?: T extends infer U ? U : never } & Point
type Fn = (a: number, ...b: string[]) => void
type Ctor = abstract new () => object
declare const outside: number
declare let a1: string, b1: number
declare function external(x: number): string
declare class Ghost { x: number; method(): void }
declare module 'some-module' { export const x: number }
declare global { interface Array<T> { extra?: T } }
declare namespace Only.Types { const q: number }
declare enum Nothing { A }
namespace JustTypes { export interface A {} ; export type B = string; namespace Deep { type C = 1 } }
console.log(typeof outside, typeof a1, typeof external, typeof Ghost, typeof Only, typeof Nothing, typeof JustTypes)
const interfaces = 1, type = 2, of = 3, declare = 4, namespace = 5, abstract = 6, as = 7, satisfies = 8, is = 9
console.log(interfaces, type, of, declare, namespace, abstract, as, satisfies, is)
const unique: unique symbol = Symbol('u')
console.log(unique.toString())
