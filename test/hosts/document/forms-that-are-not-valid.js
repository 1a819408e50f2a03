// title: A form that is sent tells what is not valid in it, and moves the focus there.
// host: browser

// page: <form id="f"><input name="a" value="1" required><input type="checkbox" name="c"><select name="s"><option>x<option selected>y</select><textarea name="t">tt</textarea><button name="b" value="go">Go</button></form>
const f = document.getElementById('f')
for (const t of ['submit', 'reset', 'input', 'change', 'invalid', 'formdata', 'focusin', 'focusout']) f.addEventListener(t, (e) => { console.log(t, e.target.name ?? 'form', e.submitter?.name); if (t === 'submit') e.preventDefault() }, t === 'invalid')
f.requestSubmit(); f.a.value = ''; f.requestSubmit(); console.log(f.checkValidity(), f.a.validity.valueMissing, f.a.validationMessage !== ''); f.a.setCustomValidity('no'); console.log(f.a.validationMessage); f.a.setCustomValidity('')
f.reset(); console.log(f.a.value, f.s.value, f.c.checked); f.c.click(); console.log(f.c.checked); f.querySelector('button').click(); console.log([...new FormData(f)].join('|'), f.elements.length, f.elements.namedItem('t').value)
f.s.selectedIndex = 0; console.log(f.s.value, f.s.options.length, f.s.selectedOptions[0].text); f.a.focus(); console.log(document.activeElement === f.a); f.t.focus(); f.a.select(); console.log(f.a.selectionStart, f.a.selectionEnd)

// prints:
//   submit  undefined
//   invalid a undefined
//   focusin a undefined
//   invalid a undefined
//   false true true
//   no
//   reset  undefined
//   1 y false
//   input c undefined
//   change c undefined
//   true
//   submit  b
//   formdata  undefined
//   a,1|c,on|s,y|t,tt 5 tt
//   x 2 x
//   true
//   focusout a undefined
//   focusin t undefined
//   focusout t undefined
//   focusin a undefined
//   0 1
