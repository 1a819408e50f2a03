import { commands } from './commands'
import { keyWords } from './key-words'
import { Sheet } from './parts/sheet'
import { SmallButton } from './parts/small-button'
import { useView, useViewStore, useWords } from './view-context'
import { helpWords } from './words/help'

/** The keys. */
export default function Help() {
  const language = useView((state) => state.language)
  const words = useWords(helpWords)
  const { openDialog } = useViewStore().getState()
  const nameOf = useWords(keyWords)
  return (
    <Sheet title={words.title}>
      <p>
        <SmallButton onClick={() => openDialog('parts')}>{words.meetParts}</SmallButton>
      </p>
      <table>
        <tbody>
          {commands.map(({ label, keys }) => (
            <tr key={label.en}>
              <th scope="row">{label[language]}</th>
              <td>
                {keys.map((key) => (
                  <kbd key={key}>{nameOf(key)}</kbd>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>{words.inEditor}</p>
      <p>
        {words.isFree}{' '}
        <a href="./THIRD-PARTY-NOTICES.txt" target="_blank" rel="noreferrer">
          {words.licences}
        </a>
      </p>
    </Sheet>
  )
}
