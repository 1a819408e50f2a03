// host: browser
setTimeout(() => {requestIdleCallback(() => { console.log('idle'); requestAnimationFrame(() => console.log('frame')); requestIdleCallback(() => console.log('idle2')) }) }, 300)
