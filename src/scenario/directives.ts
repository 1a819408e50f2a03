/** Names of the comments that belong to a program: "// route: …". */
export const DIRECTIVES: readonly string[] = [
  'page',
  'route',
  'input',
  'file',
  'fault',
  'burst',
  'alert',
  'prints',
]
