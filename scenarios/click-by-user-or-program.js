// title: A user's click is not a program's click
// host: browser
// lesson: A click by a user starts with an empty stack, so jobs run after each listener. click() is called by your code, which stays on the stack until all listeners are done.
// try: Take the line with button.click() away. Which lines are left?
// try: Call stopImmediatePropagation in the first listener. What happens to the second?
// goal: Let the jobs run between the listeners also when the program clicks, or explain why that is impossible.

// page: <button id="go">Go</button>
// input: 100ms click #go

const button = document.querySelector('#go')

for (const name of ['first', 'second'])
  button.addEventListener('click', () => {
    console.log(name)
    Promise.resolve().then(() => console.log(`job of the ${name}`))
  })

button.click()
console.log('the script goes on')

// prints:
//   first
//   second
//   the script goes on
//   job of the first
//   job of the second
//   first
//   job of the first
//   second
//   job of the second
