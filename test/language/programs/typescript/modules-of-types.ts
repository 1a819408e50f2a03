import type { Stats } from 'node:fs'
import { type Dirent, type Dir } from 'node:fs'
export type { Stats }
export interface Shape { kind: string }
interface Local {}
type Alias = Stats | Dirent | Dir
export { Local, type Alias }
export default interface Whole {}
export enum Kind { A = 1, B }
export namespace Space { export const x = Kind.B }
export namespace Space { export const y = x + 1 }
export abstract class Base { abstract f(): void }
export declare const nowhere: number
export function over(a: number): void
export function over(a: string): void
export function over(a: any) { console.log(a, Kind[a]) }
over(2)
console.log(Space.x, Space.y, Base.name)
const x: Kind = await Promise.resolve(Kind.A)
console.log(x)
