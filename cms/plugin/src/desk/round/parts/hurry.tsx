import { useSay } from '../../use-say.ts'
import { type CourseRow, type Head, listHurry } from '../row-state.ts'
import { toStageLabel } from '../words.ts'

type Props = {
  readonly head: Head
  readonly rows: readonly CourseRow[]
  readonly minimumValid?: number
  readonly show: (community: string) => void
}

/** In a list at the side: as many as one reads. */
const most = 12

/** Who is to be hurried, latest first. */
export const Hurry = ({ head, minimumValid, rows, show }: Props) => {
  const say = useSay()
  const found = listHurry(rows, head, minimumValid)
  return (
    <section className="exemplar-round__first">
      <h3>
        {say({ zh: '要催的', en: 'To be hurried' })} <b>{found.length > 0 && found.length}</b>
      </h3>
      {found.length === 0 && (
        <p>{say({ zh: '没有迟的，也没有缺的。', en: 'Nothing is late, nothing is missing.' })}</p>
      )}
      <ul className="exemplar-round__hurry">
        {found.slice(0, most).map(({ lacking, late, row: { community, next } }) => (
          <li key={community.id}>
            <strong>{late !== undefined && say({ zh: `迟${late}天`, en: `${late} days late` })}</strong>
            <button type="button" onClick={() => show(community.id)}>
              {community.name}
            </button>
            <span>
              {community.district.name}
              {say({ zh: '，', en: ', ' })}
              {lacking.length > 0
                ? lacking.map(say).join(say({ zh: '，', en: ', ' }))
                : next &&
                  say({ zh: `${toStageLabel(next).zh}没办`, en: `not done: ${toStageLabel(next).en}` })}
            </span>
          </li>
        ))}
      </ul>
      {found.length > most && (
        <p>
          {say({
            zh: `另有${found.length - most}个，见表中“缺什么”一栏。`,
            en: `and ${found.length - most} more, in the table.`,
          })}
        </p>
      )}
    </section>
  )
}
