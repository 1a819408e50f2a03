// host: browser
requestAnimationFrame(() => console.log('frame')); setTimeout(() => console.log('timer'))
