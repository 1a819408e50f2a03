// Names of properties are as many as the program likes, and no field of a node is one of them.
const button = document.createElement('button')
document.body.append(button)
button.count = 0
button.onclick = () => button.count++
button.click()
document.body.a = 1
document.body.b = { list: [] }
document.body.c = document.createElement('i')
document.a = button
document.b = null
const text = new Text('hello')
text.a = 1
text.b = button
text.c = true
button.append(text)
button.title = 'Count'
button.d = 'e'
