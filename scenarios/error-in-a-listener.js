// title: try around addEventListener does not guard the listener
// host: browser
// lesson: The try guards the call that adds the listener, and that is long over. When the listener is called, only the browser is below it on the stack.
// try: Call button.click() inside of the try. Who hears of the error now?
// try: Move the inner try into the timer's callback. Which line changes?
// goal: Listen to the error event of the window, and print what was not caught.

// page: <button id="trap">Trap</button>
// input: 50ms click #trap

const button = document.querySelector('#trap');

try {
  button.addEventListener('click', () => {
    try {
      setTimeout(() => {
        throw new Error('in the timer');
      }, 0);
    } catch (error) {
      console.log('caught:', error.message);
    }
    console.log('snap');
    throw new Error('in the listener');
  });
  console.log('the trap is set');
} catch {
  console.log('never here');
}

// prints:
//   the trap is set
//   snap
//   Uncaught Error: in the listener
//   Uncaught Error: in the timer
