// file: main.js
console.log('main')
const first = import('./tom.js')
const again = import('./tom.js')
console.log(first === again)
const [a, b] = await Promise.all([first, again])
console.log(a === b, a.name, a.default())
console.log(await import('./jerry.js').catch((error) => error.message))
console.log(await import('./jerry.js').catch((error) => error.message))
const { then } = await import('./thenable.js')
console.log(then)
for (const options of [null, 1, { with: 1 }, { with: { type: 1 } }]) {
  await import('./tom.js', options).catch((error) => console.log(error.name))
}

// file: tom.js
console.log('tom runs once')
export const name = 'Tom'
export default () => import.meta.url.endsWith('/tom.js')

// file: jerry.js
throw new Error('cheese')

// file: thenable.js
export function then(resolve) {
  resolve({ then: undefined, who: 'nobody' })
}
