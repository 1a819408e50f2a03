// title: return in a try does not wait, return await does
// host: both
// lesson: Without await the promise leaves the try before it is rejected, so the catch of that function never sees the error.
// try: Add await to hasty. Who catches now?
// try: Let fail wait 10 ms before it throws. Does the order of the two lines change?
// goal: Write a third function that catches inside without a try.

const fail = async () => {
  console.log('look for cheese');
  throw new Error('no cheese');
};

async function hasty() {
  try {
    return fail();
  } catch {
    return 'caught inside';
  }
}

async function patient() {
  try {
    return await fail();
  } catch {
    return 'caught inside';
  }
}

hasty().catch((error) => console.log('hasty: caught outside,', error.message));
patient().then((text) => console.log('patient:', text));
console.log('both are called');

// prints:
//   look for cheese
//   look for cheese
//   both are called
//   patient: caught inside
//   hasty: caught outside, no cheese
