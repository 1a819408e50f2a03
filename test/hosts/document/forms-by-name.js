// title: Controls by their names, and where an error was
// host: browser
// page: <form id="f"><input name="user" value="tom"><input id="pw" name="password" type="password" value="x"><input type="radio" name="r" value="1"><input type="radio" name="r" value="2" checked><select name="s"><option>a</select><button>go</button></form>

const f = document.querySelector('form')
console.log(f.user.value, f.pw === f.password, f.r.length, f.s.value, f[0] === f.user, f[9], f.nothing)
f.addEventListener('submit', function (e) { e.preventDefault(); console.log(this.user.value, e.target.password.value, f.elements.user.value) })
f.requestSubmit(); f.user.value = 'jerry'; f.querySelector('button').click()
f.extra = 5; console.log(f.extra, 'user' in f, f.hasOwnProperty('user'), Object.keys(f).includes('user'))
const i = document.createElement('input'); i.name = 'late'; console.log(f.late); f.append(i); console.log(f.late === i); i.remove(); console.log(f.late)
const n = document.createElement('input'); n.name = 'action'; f.append(n); console.log(f.action === n); n.remove(); console.log(typeof f.action)
const clone = f.cloneNode(true); console.log(clone.user.value, document.forms.f === f, document.forms[0].pw.id)
addEventListener('error', (e) => console.log(e.filename.startsWith(location.origin), /\/[\w.-]+\.js$/.test(e.filename), e.lineno))
setTimeout(() => { throw 1 }); setTimeout(() => { null.x }, 5)
// prints:
//   tom true 2 a true undefined undefined
//   tom x tom
//   jerry x jerry
//   5 true true false
//   undefined
//   true
//   undefined
//   true
//   string
//   jerry true pw
//   true true 14
//   Uncaught 1
//   true true 14
//   Uncaught TypeError: Cannot read properties of null (reading 'x')
