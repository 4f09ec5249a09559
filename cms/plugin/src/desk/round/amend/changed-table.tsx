import { useSay } from '../../use-say.ts'
import type { Changed } from './changed.ts'

/** What the amendment changes: each line of the rules as it is, and as it would be. */
export const ChangedTable = ({ changed }: { changed: readonly Changed[] }) => {
  const say = useSay()
  if (changed.length === 0)
    return (
      <p className="exemplar-round__wide">{say({ zh: '还没有改动。', en: 'Nothing is changed yet.' })}</p>
    )
  const none = say({ zh: '无', en: 'none' })
  return (
    <table className="exemplar-round__changed exemplar-round__wide">
      <caption>
        {say({ zh: `修订前后（${changed.length}处）`, en: `Before and after (${changed.length})` })}
      </caption>
      <thead>
        <tr>
          <th scope="col">{say({ zh: '规则', en: 'Rule' })}</th>
          <th scope="col">{say({ zh: '现在', en: 'Now' })}</th>
          <th scope="col">{say({ zh: '修订后', en: 'Amended' })}</th>
        </tr>
      </thead>
      <tbody>
        {changed.map(({ after, before, key, what }) => (
          <tr key={key} data-changed={key}>
            <th scope="row">{say(what)}</th>
            <td data-label={say({ zh: '现在', en: 'Now' })}>{before ? say(before) : none}</td>
            <td data-label={say({ zh: '修订后', en: 'Amended' })}>{after ? say(after) : none}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
