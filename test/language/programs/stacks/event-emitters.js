const target = new EventTarget()
target.addEventListener('go', function listener(event) { console.log(new Error('listener').stack.split('\n').slice(0, 2).join('\n')) })
target.addEventListener('go', { handleEvent() { console.log(new Error('object').stack.split('\n').slice(0, 2).join('\n')) } })
target.dispatchEvent(new Event('go'))
