import { commands } from './commands'
import { keyWords } from './key-words'
import { Sheet } from './parts/sheet'

/** The keys. */
export default function Help() {
  return (
    <Sheet title="Keys">
      <table>
        <tbody>
          {commands.map(({ label, keys }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>
                {keys.map((key) => (
                  <kbd key={key}>{keyWords(key)}</kbd>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>Inside the editor these keys write text: Escape and then Tab leaves it.</p>
      <p>
        Loopscope is free software.{' '}
        <a href="./THIRD-PARTY-NOTICES.txt" target="_blank" rel="noreferrer">
          Its licence, and those of the packages in it
        </a>
      </p>
    </Sheet>
  )
}
