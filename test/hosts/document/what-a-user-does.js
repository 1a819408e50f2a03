// title: What a user does
// host: browser

// page: <div id=box><button id="go">Go <b>now</b></button><label>Name <input id="name"></label></div>
// page: <form id=f><input id=a><input type=checkbox id=c><textarea id=t></textarea><button>Send</button><button id=d disabled>No</button></form>
// input: 100ms click #go b
// input: 200ms click #name
// input: 300ms type #name Tom Cat
// input: 400ms key Enter #name
// input: 500ms key J
// input: 600ms key Backspace
// input: 700ms click #c
// input: 800ms click #a
// input: 900ms type #a z
// input: 1000ms key Enter #a
// input: 1100ms click #f button
// input: 1200ms click #t
// input: 1300ms key x
// input: 1400ms key Enter
// input: 1500ms click #go b
// input: 1600ms key Space
// input: 1700ms key Enter
// input: 1800ms key Tab
// input: 1900ms click label
// input: 2000ms key Escape
// input: 2100ms click #box
const types = 'pointerdown mousedown pointerup mouseup click focus blur focusin focusout keydown keypress keyup beforeinput input change submit'.split(' ')
const nameOf = ({ id, tagName }) => id || tagName
for (const type of types) {
  document.addEventListener(type, event => {
    const { target, isTrusted, key, data, inputType, detail } = event
    console.log([type, nameOf(target), isTrusted, key ?? data, inputType, JSON.stringify(target.value), detail, target.checked].filter(part => part != null).join(' '))
    queueMicrotask(() => console.log('job'))
  }, true)
  document.body.addEventListener(type, event => {
    if (type === 'submit') console.log(event.submitter?.textContent)
    event.preventDefault.call(type === 'submit' ? event : new Event('x'))
    console.log(type === 'submit' ? 'prevented' : 'body')
  })
}

// prints:
//   pointerdown B true 0
//   job
//   body
//   mousedown B true 1
//   job
//   body
//   focus go true "" 0
//   job
//   focusin go true "" 0
//   job
//   body
//   pointerup B true 0
//   job
//   body
//   mouseup B true 1
//   job
//   body
//   click B true 1
//   job
//   body
//   pointerdown name true "" 0 false
//   job
//   body
//   mousedown name true "" 1 false
//   job
//   body
//   blur go true "" 0
//   job
//   focusout go true "" 0
//   job
//   body
//   focus name true "" 0 false
//   job
//   focusin name true "" 0 false
//   job
//   body
//   pointerup name true "" 0 false
//   job
//   body
//   mouseup name true "" 1 false
//   job
//   body
//   click name true "" 1 false
//   job
//   body
//   beforeinput name true Tom Cat insertText "" 0 false
//   job
//   body
//   input name true Tom Cat insertText "Tom Cat" 0 false
//   job
//   body
//   keydown name true Enter "Tom Cat" 0 false
//   job
//   body
//   keypress name true Enter "Tom Cat" 0 false
//   job
//   body
//   beforeinput name true insertLineBreak "Tom Cat" 0 false
//   job
//   body
//   change name true "Tom Cat" false
//   job
//   body
//   keyup name true Enter "Tom Cat" 0 false
//   job
//   body
//   keydown name true J "Tom Cat" 0 false
//   job
//   body
//   keypress name true J "Tom Cat" 0 false
//   job
//   body
//   beforeinput name true J insertText "Tom Cat" 0 false
//   job
//   body
//   input name true J insertText "Tom CatJ" 0 false
//   job
//   body
//   keyup name true J "Tom CatJ" 0 false
//   job
//   body
//   keydown name true Backspace "Tom CatJ" 0 false
//   job
//   body
//   beforeinput name true deleteContentBackward "Tom CatJ" 0 false
//   job
//   body
//   input name true deleteContentBackward "Tom Cat" 0 false
//   job
//   body
//   keyup name true Backspace "Tom Cat" 0 false
//   job
//   body
//   pointerdown c true "on" 0 false
//   job
//   body
//   mousedown c true "on" 1 false
//   job
//   body
//   blur name true "Tom Cat" 0 false
//   job
//   focusout name true "Tom Cat" 0 false
//   job
//   body
//   focus c true "on" 0 false
//   job
//   focusin c true "on" 0 false
//   job
//   body
//   pointerup c true "on" 0 false
//   job
//   body
//   mouseup c true "on" 1 false
//   job
//   body
//   click c true "on" 1 true
//   job
//   body
//   input c true "on" true
//   job
//   body
//   change c true "on" true
//   job
//   body
//   pointerdown a true "" 0 false
//   job
//   body
//   mousedown a true "" 1 false
//   job
//   body
//   blur c true "on" 0 true
//   job
//   focusout c true "on" 0 true
//   job
//   body
//   focus a true "" 0 false
//   job
//   focusin a true "" 0 false
//   job
//   body
//   pointerup a true "" 0 false
//   job
//   body
//   mouseup a true "" 1 false
//   job
//   body
//   click a true "" 1 false
//   job
//   body
//   beforeinput a true z insertText "" 0 false
//   job
//   body
//   input a true z insertText "z" 0 false
//   job
//   body
//   keydown a true Enter "z" 0 false
//   job
//   body
//   keypress a true Enter "z" 0 false
//   job
//   body
//   beforeinput a true insertLineBreak "z" 0 false
//   job
//   body
//   change a true "z" false
//   job
//   body
//   click BUTTON true "" 0
//   job
//   body
//   submit f true
//   job
//   Send
//   prevented
//   keyup a true Enter "z" 0 false
//   job
//   body
//   pointerdown BUTTON true "" 0
//   job
//   body
//   mousedown BUTTON true "" 1
//   job
//   body
//   blur a true "z" 0 false
//   job
//   focusout a true "z" 0 false
//   job
//   body
//   focus BUTTON true "" 0
//   job
//   focusin BUTTON true "" 0
//   job
//   body
//   pointerup BUTTON true "" 0
//   job
//   body
//   mouseup BUTTON true "" 1
//   job
//   body
//   click BUTTON true "" 1
//   job
//   body
//   submit f true
//   job
//   Send
//   prevented
//   pointerdown t true "" 0
//   job
//   body
//   mousedown t true "" 1
//   job
//   body
//   blur BUTTON true "" 0
//   job
//   focusout BUTTON true "" 0
//   job
//   body
//   focus t true "" 0
//   job
//   focusin t true "" 0
//   job
//   body
//   pointerup t true "" 0
//   job
//   body
//   mouseup t true "" 1
//   job
//   body
//   click t true "" 1
//   job
//   body
//   keydown t true x "" 0
//   job
//   body
//   keypress t true x "" 0
//   job
//   body
//   beforeinput t true x insertText "" 0
//   job
//   body
//   input t true x insertText "x" 0
//   job
//   body
//   keyup t true x "x" 0
//   job
//   body
//   keydown t true Enter "x" 0
//   job
//   body
//   keypress t true Enter "x" 0
//   job
//   body
//   beforeinput t true insertLineBreak "x" 0
//   job
//   body
//   input t true insertLineBreak "x\n" 0
//   job
//   body
//   keyup t true Enter "x\n" 0
//   job
//   body
//   pointerdown B true 0
//   job
//   body
//   mousedown B true 1
//   job
//   body
//   change t true "x\n"
//   job
//   body
//   blur t true "x\n" 0
//   job
//   focusout t true "x\n" 0
//   job
//   body
//   focus go true "" 0
//   job
//   focusin go true "" 0
//   job
//   body
//   pointerup B true 0
//   job
//   body
//   mouseup B true 1
//   job
//   body
//   click B true 1
//   job
//   body
//   keydown go true   "" 0
//   job
//   body
//   keypress go true   "" 0
//   job
//   body
//   keyup go true   "" 0
//   job
//   body
//   click go true "" 0
//   job
//   body
//   keydown go true Enter "" 0
//   job
//   body
//   keypress go true Enter "" 0
//   job
//   body
//   click go true "" 0
//   job
//   body
//   keyup go true Enter "" 0
//   job
//   body
//   keydown go true Tab "" 0
//   job
//   body
//   blur go true "" 0
//   job
//   focusout go true "" 0
//   job
//   body
//   focus name true "Tom Cat" 0 false
//   job
//   focusin name true "Tom Cat" 0 false
//   job
//   body
//   keyup name true Tab "Tom Cat" 0 false
//   job
//   body
//   pointerdown LABEL true 0
//   job
//   body
//   mousedown LABEL true 1
//   job
//   body
//   blur name true "Tom Cat" 0 false
//   job
//   focusout name true "Tom Cat" 0 false
//   job
//   body
//   pointerup LABEL true 0
//   job
//   body
//   mouseup LABEL true 1
//   job
//   body
//   click LABEL true 1
//   job
//   body
//   focus name true "Tom Cat" 0 false
//   job
//   focusin name true "Tom Cat" 0 false
//   job
//   body
//   click name true "Tom Cat" 1 false
//   job
//   body
//   keydown name true Escape "Tom Cat" 0 false
//   job
//   body
//   keyup name true Escape "Tom Cat" 0 false
//   job
//   body
//   pointerdown box true 0
//   job
//   body
//   mousedown box true 1
//   job
//   body
//   blur name true "Tom Cat" 0 false
//   job
//   focusout name true "Tom Cat" 0 false
//   job
//   body
//   pointerup box true 0
//   job
//   body
//   mouseup box true 1
//   job
//   body
//   click box true 1
//   job
//   body
