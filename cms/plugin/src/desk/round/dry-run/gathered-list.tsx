import { glossary } from '@exemplar/shared/glossary'
import type { Gathered } from '@exemplar/shared/selection/gather'
import { useSay } from '../../use-say.ts'
import { toDay, toStageLabel } from '../words.ts'

/** Who is in the list, as it is published; and who is not, with the stage, the day and the reason that the public reads. */
export const GatheredList = ({ gathered: { nominations } }: { gathered: Gathered }) => {
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
