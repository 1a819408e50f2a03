import LifeCard from './life-card'
import { LineCard } from './line-card'

/** What is told beside what was clicked. */
export default function Cards() {
  return (
    <>
      <LifeCard />
      <LineCard />
    </>
  )
}
