// title: Tasks have priorities, and what yields goes on first
// host: browser
// lesson: A task of a higher priority goes before those that waited longer. What continues after scheduler.yield goes before other tasks of its priority.
// try: Replace scheduler.yield() by await null. Who goes first now?
// try: Give “another task” the priority user-blocking. Where does it come?
// goal: Split a task of 100 rounds into pieces of 10, with a yield after each.

scheduler.postTask(() => console.log('in the background'), { priority: 'background' });

scheduler.postTask(async () => {
  console.log('a long task begins');
  await scheduler.yield();
  console.log('and goes on');
});

scheduler.postTask(() => console.log('another task'));
scheduler.postTask(() => console.log('somebody waits for this'), { priority: 'user-blocking' });

queueMicrotask(() => console.log('a job'));
console.log('script');

// prints:
//   script
//   a job
//   somebody waits for this
//   a long task begins
//   and goes on
//   another task
//   in the background
