// title: return in a try does not wait, return await does
// host: both
// lesson: Without await the promise leaves the try before it is rejected, so the catch of that function never sees the error.

const fail = async () => {
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

// prints:
//   patient: caught inside
//   hasty: caught outside, no cheese
