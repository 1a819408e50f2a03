;(() => console.log(new Error('c').stack))()
;(function () { console.log(new Error('d').stack) })()
;(function named() { console.log(new Error('e').stack) })()
