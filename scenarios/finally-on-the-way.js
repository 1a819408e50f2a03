// title: An error passes each finally on its way
// host: both
// lesson: A function that an error ends still runs its finally, then the error goes on to the caller. What stands below the call is never reached; a finally always is.
// try: Return 'free' in the finally of trap. What becomes of the error?
// try: Take the catch away, and keep the finally. Which lines come now?
// goal: Let trap snap at its first call only, and call tom again until he ends well.

function trap() {
  try {
    throw new Error('snap');
  } finally {
    console.log('the trap is closed');
  }
}

function tom() {
  trap();
  console.log('Tom is never here');
}

try {
  tom();
} catch (error) {
  console.log('caught:', error.message);
} finally {
  console.log('all is tidied up');
}

// prints:
//   the trap is closed
//   caught: snap
//   all is tidied up
