// host: browser
setTimeout(() => setTimeout(() => console.log('nested'), 100), 100)
setTimeout(() => console.log('outer'), 200)
