import { code, type Part, say } from '../../explain/phrases'

export const objectsInEnglish = {
  hoistedFunction: (name: string) =>
    say`${code(name)} is hoisted: the function can be called before its declaration is reached.`,
  propertyAssigned: ({ name, object, value }: { name: Part; object: Part; value: Part }) =>
    say`${name} of ${object} is ${value} now, whichever variable you reach the object through.`,
}
