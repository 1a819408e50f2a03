// title: The error is awaited
// host: both
// lesson: With await the rejection is thrown inside of the try, and nobody says “saved” before it is.

const save = async () => {
  await null;
  throw new Error('disk full');
};

async function patient() {
  try {
    await save();
    console.log('saved');
  } catch (error) {
    console.log('caught in the try:', error.message);
  }
}

setTimeout(() => console.log('a timer'), 0);
patient();
console.log('the script goes on');

// prints:
//   the script goes on
//   caught in the try: disk full
//   a timer
