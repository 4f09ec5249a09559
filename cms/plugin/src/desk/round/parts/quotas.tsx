import { roundTerms } from '@exemplar/shared/glossary'
import type { BoardOf } from '../../../selection/doors/board.ts'
import { useSay } from '../../use-say.ts'

type Props = {
  readonly quotas: BoardOf<'city'>['rules']['quotas']
  readonly rows: BoardOf<'city'>['nominations']
}

/** As squares they are seen at a glance, as long as they can be counted. */
const mostSquares = 12

/** Who has used how many of its places. */
export const Quotas = ({ quotas, rows }: Props) => {
  const say = useSay()
  return (
    <section>
      <h3>{say(roundTerms.quotas)}</h3>
      <ul className="exemplar-round__quotas">
        {quotas.map(({ district, places }) => {
          const used = rows.filter(({ community }) => community.district.code === district.code).length
          return (
            <li key={district.code}>
              <span>{district.name}</span>
              {places <= mostSquares && (
                <span aria-hidden="true">
                  {Array.from({ length: places }, (_none, index) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: squares have no name but their place
                    <i key={index} data-used={index < used} />
                  ))}
                </span>
              )}
              <b>
                {used}/{places}
              </b>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
