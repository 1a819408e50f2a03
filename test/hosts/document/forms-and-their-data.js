// title: What a form holds, and whether it may be sent
// host: browser

// page: <form id="f"><input id="i" name="n" value="v" required minlength="3" pattern="[a-z]+"><input type="checkbox" name="c" checked><input type="checkbox" name="d"><input type="radio" name="r" value="1"><input type="radio" name="r" value="2" checked><select name="s" multiple><option selected>a<option selected value="bb">b</select><textarea name="t">x</textarea><button name="b" value="go" id="go">Go</button><input name="off" disabled value="no"><input type="number" id="num" name="num" min="2" max="9" step="2" value="3"><input type="email" id="mail" name="mail" value="bad"><fieldset disabled><input name="in" value="1"></fieldset></form>
console.log(JSON.stringify([...new FormData(f)]), JSON.stringify([...new FormData(f, go)].at(-1)))
const d = new FormData(); d.append('a', 1); d.append('a', '2'); d.set('b', null); d.append('f', new Blob(['hi'], { type: 'text/plain' }), 'n.txt'); console.log(d.get('a'), d.getAll('a').join(), d.has('z'), d.get('b'), d.get('f').name, d.get('f').size, d.get('f') instanceof File)
d.delete('a'); console.log([...d.keys()].join(), [...d.values()].length); d.forEach((v, k) => console.log(k, typeof v))
f.addEventListener('formdata', (e) => { e.formData.append('extra', 'x'); console.log('formdata', e.constructor.name, e.bubbles) }, { once: true }); console.log([...new FormData(f).keys()].includes('extra'))
f.oninvalid = () => console.log('never'); for (const e of f.elements) e.oninvalid = (x) => console.log('invalid', e.name, x.bubbles, x.cancelable)
console.log(f.checkValidity(), i.checkValidity(), i.validity.valid, i.validity.valueMissing, i.validity.tooShort, i.validity.patternMismatch, JSON.stringify(i.validationMessage))
console.log(num.validity.stepMismatch, num.validity.rangeUnderflow, num.validationMessage, mail.validity.typeMismatch)
f.onsubmit = (e) => { e.preventDefault(); console.log('submit', e.submitter && e.submitter.id) }
f.requestSubmit(); console.log('--'); num.value = '4'; mail.value = 'a@b'; f.requestSubmit(go)
i.value = ''; console.log(i.validity.valueMissing, i.validationMessage); i.value = 'A1'; console.log(i.validity.patternMismatch, i.validity.tooShort); i.setCustomValidity('own'); console.log(i.validity.customError, i.validationMessage, i.willValidate); i.setCustomValidity(''); i.value = 'ok'; console.log(i.reportValidity(), f.reportValidity(), go.willValidate)
go.click(); i.value = ''; go.click(); f.noValidate = true; go.click()
console.log(new URLSearchParams(new FormData(f)).toString().slice(0, 30)); try { new FormData(document.body) } catch (e) { console.log(e.message) }
for (const v of Object.keys(ValidityState.prototype)) console.log(v)
// prints:
//   [["n","v"],["c","on"],["r","2"],["s","a"],["s","bb"],["t","x"],["num","3"],["mail","bad"]] ["mail","bad"]
//   1 1,2 false null n.txt 2 true
//   b,f 2
//   b string
//   f object
//   formdata FormDataEvent true
//   true
//   invalid num false true
//   invalid mail false true
//   false true true false false false ""
//   true false Please enter a valid value. The two nearest valid values are 2 and 4. true
//   invalid num false true
//   invalid mail false true
//   --
//   submit go
//   true Please fill out this field.
//   true false
//   true own true
//   true true true
//   submit go
//   invalid n false true
//   submit go
//   n=&c=on&r=2&s=a&s=bb&t=x&num=4
//   Failed to construct 'FormData': parameter 1 is not of type 'HTMLFormElement'.
//   valueMissing
//   typeMismatch
//   patternMismatch
//   tooLong
//   tooShort
//   rangeUnderflow
//   rangeOverflow
//   stepMismatch
//   badInput
//   customError
//   valid
