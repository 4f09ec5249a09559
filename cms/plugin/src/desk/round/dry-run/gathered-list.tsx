import { glossary, type Label } from '@exemplar/shared/glossary'
import type { Aftermath } from '@exemplar/shared/kinds/announcement'
import {
  type AnnouncementAct,
  announcementActs,
  awardLevels,
  isLate,
} from '@exemplar/shared/kinds/announcement/acts'
import type { Gathered } from '@exemplar/shared/selection/gather'
import { useSay } from '../../use-say.ts'
import { toDay, toStageLabel } from '../words.ts'

type Props = { readonly gathered: Gathered; readonly act: AnnouncementAct }

/** What is published of each community, as it is published. */
export const GatheredList = ({ act, gathered }: Props) =>
  isLate(act) ? <LateList gathered={gathered} act={act} /> : <CourseList gathered={gathered} />

/** What came of whom after the result. */
const LateList = ({ act, gathered: { nominations } }: Props) => {
  const say = useSay()
  return (
    <ul>
      {nominations.map(({ afterwards = [], community }) => (
        <li key={community.id}>
          <strong>{community.name}</strong>
          <small>{community.district.name}</small>{' '}
          {afterwards.map((one) => say(toLateWords(act, one))).join('；')}
        </li>
      ))}
    </ul>
  )
}

const toLateWords = (
  act: AnnouncementAct,
  { award, date, granted, kept, level, reason }: Aftermath,
): Label => {
  const of =
    level && award
      ? { zh: `${awardLevels[level].zh}“${award}”`, en: `${awardLevels[level].en}: ${award}` }
      : undefined
  const outcome =
    granted === false
      ? { zh: '未获评', en: 'not granted' }
      : kept
        ? { zh: '保持标准', en: 'kept' }
        : undefined
  const { zh, en } = announcementActs[act]
  return {
    zh: [`${toDay(date).zh}${zh}`, of?.zh, outcome?.zh, reason].filter(Boolean).join('，'),
    en: [`${en} of ${date}`, of?.en, outcome?.en, reason].filter(Boolean).join(', '),
  }
}

/** Who is in the list, as it is published; and who is not, with the stage, the day and the reason that the public reads. */
const CourseList = ({ gathered: { nominations } }: Pick<Props, 'gathered'>) => {
  const say = useSay()
  const listed = nominations.filter(({ rank }) => rank !== undefined)
  const others = nominations.filter(({ rank }) => rank === undefined)
  return (
    <>
      {listed.length > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col">{say({ zh: '名次', en: 'Place' })}</th>
              <th scope="col">{say(glossary.community)}</th>
              <th scope="col">{say({ zh: '满意率', en: 'Satisfied' })}</th>
            </tr>
          </thead>
          <tbody>
            {listed.map(({ community, rank, survey }) => (
              <tr key={community.id}>
                <td>{rank}</td>
                <th scope="row">
                  {community.name}
                  <small>{community.district.name}</small>
                </th>
                <td>{survey && `${survey.rate.toFixed(1)}%`}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {others.length > 0 && (
        <details>
          <summary>
            {say({ zh: `没有列入的${others.length}个和理由`, en: `${others.length} not in the list` })}
          </summary>
          <ul>
            {others.map(({ community, stages }) => {
              const last = stages.at(-1)
              return (
                <li key={community.id}>
                  <strong>{community.name}</strong>
                  <small>{community.district.name}</small>{' '}
                  {last &&
                    (last.outcome === 'ended'
                      ? say({
                          zh: `${toDay(last.date).zh}止于${toStageLabel(last.key as never).zh}：${last.reason ?? '按规则未达到要求'}`,
                          en: `ended on ${last.date}: ${last.reason ?? 'by the rules'}`,
                        })
                      : say({
                          zh: `还在评，已过${toStageLabel(last.key as never).zh}`,
                          en: 'still in the round',
                        }))}
                </li>
              )
            })}
          </ul>
        </details>
      )}
    </>
  )
}
