// title: A field of numbers holds nothing else, and counts in steps.
// host: browser

// page: <input id="n" type="number" min="1" max="5" step="2"><input id="p" pattern="[a-z]+" value="a1"><input id="r1" type="radio" name="r" value="1"><input id="r2" type="radio" name="r" value="2" checked><input id="d" type="date" value="2024-01-02"><input id="e" type="email" value="bad">
// input: 50ms type #n 3
// input: 100ms click #r1
n.oninput = () => console.log('input', n.value, n.valueAsNumber); n.value = 'abc'; console.log(JSON.stringify(n.value)); n.value = '4'; console.log(n.value, n.validity.stepMismatch, n.validity.rangeOverflow, n.checkValidity(), n.matches(':invalid')); n.value = '7'; console.log(n.validity.rangeOverflow); n.stepDown(); console.log(n.value); n.value = ''; console.log(n.valueAsNumber); console.log(p.matches(':invalid'), p.validity.patternMismatch, e.validity.typeMismatch, d.valueAsDate.getTime() > 0, d.type); for (const r of [r1, r2]) r.addEventListener('change', () => console.log('change', r.value, r.checked)); console.log(r1.checked, r2.checked, document.querySelector(':checked').value, document.querySelector('input[type=radio]:not(:checked)').id)

// prints:
//   ""
//   4 true false false true
//   true
//   5
//   NaN
//   true true true true date
//   false true 2 r1
//   input 3 3
//   change 1 true
