import { code, type Part, say } from '../../explain/phrases'

export interface Variable {
  readonly name: string
  readonly value: Part
}

export const variablesInEnglish = {
  exists: (name: string) =>
    say`${code(name)} exists now, but reading it before its declaration has run would be an error.`,
  parameter: ({ name, value }: Variable) =>
    say`the call fills in the parameter: ${code(name)} is ${value}, for this call only.`,
  caught: ({ name, value }: Variable) =>
    say`${code('catch')} names what was thrown: ${code(name)} is ${value}.`,
  hoistedFunction: (name: string) =>
    say`${code(name)} is hoisted: the function can be called before its declaration is reached.`,
  hoisted: ({ name, value }: Variable) =>
    say`${code(name)} belongs to the whole function and is ${value} for now.`,
  initialized: ({ name, value }: Variable) =>
    say`${code(name)} is ${value} from here on; before this line, it could not be read.`,
  declared: ({ name, value }: Variable) => say`${code(name)} is ${value} from here on.`,
  assigned: ({ name, value }: Variable) => say`${code(name)} is ${value} now.`,
  assignedFirst: ({ name, value }: Variable) =>
    say`${code(name)} is ${value} now. As a hoisted variable it was ${code('undefined')} until here.`,
  changed: ({ name, value, before, isShared }: Variable & { before: Part; isShared: boolean }) =>
    isShared
      ? say`${code(name)} was ${before} and is ${value} now. Every function that uses it sees that.`
      : say`${code(name)} was ${before} and is ${value} now. No closure uses it.`,
}
