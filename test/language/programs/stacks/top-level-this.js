console.log(new Error('top').stack)
{
  console.log(new Error('block').stack)
}
const arrow = () => console.log(new Error('arrow').stack)
arrow()
