// host: browser
setTimeout(() => { requestAnimationFrame(() => console.log('frame')); setTimeout(() => console.log('timer')) }, 300)
