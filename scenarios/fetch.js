// title: An answer is a task, and reading it is another
// host: browser
// lesson: The network works beside the program. Its answer becomes a task, which settles the promise of fetch. Reading the body takes a task more.
// try: Let the cat answer after 500 ms. Which lines change their place?
// try: Read the body of the mouse's answer, too. Is a status of 404 an error?
// goal: Give up on the dog after 100 ms, with an AbortController.

// route: GET /cat 200 20ms {"name":"Tom"}
// route: GET /mouse 404 400ms {"name":"Jerry"}
// route: GET /dog fails 800ms

fetch('/cat')
  .then((response) => {
    console.log('answer', response.status);
    queueMicrotask(() => console.log('job'));
    return response.json();
  })
  .then(({ name }) => console.log(name));

fetch('/mouse').then(({ ok, status }) => console.log('answer', status, ok));
fetch('/dog').catch(({ message }) => console.log(message));

setTimeout(() => console.log('a timer'), 0);
console.log('script');

// prints:
//   script
//   a timer
//   answer 200
//   job
//   Tom
//   answer 404 false
//   Failed to fetch
