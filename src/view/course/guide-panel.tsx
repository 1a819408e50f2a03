import { ChallengePanel } from './challenge-panel'
import { useGuide } from './guide'
import { PracticePanel } from './practice-panel'
import { WalkPanel } from './walk-panel'

/** What goes with the run; it loads when it is first opened. */
export default function GuidePanel() {
  const guide = useGuide()
  switch (guide?.kind) {
    case 'walk':
      return <WalkPanel guide={guide} />
    case 'challenge':
      return <ChallengePanel key={guide.challenge} guide={guide} />
    case 'practice':
      return <PracticePanel guide={guide} />
    default:
      return null
  }
}
