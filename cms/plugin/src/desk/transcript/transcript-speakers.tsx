import { fieldTerms } from '@exemplar/shared/glossary'
import { speakerRoles, type Turn, turn as turnShape } from '@exemplar/shared/kinds/conference'
import { useSay } from '../use-say.ts'
import type { ReadTurn } from './read/read-transcript.ts'

type Props = {
  readonly turns: readonly ReadTurn[]
  readonly onRole: (speaker: string, role: Turn['role']) => void
}

/** Who speaks, one line each: a wrong role is put right once, and not in every turn. */
export const TranscriptSpeakers = ({ onRole, turns }: Props) => {
  const say = useSay()
  const speakers = [...Map.groupBy(turns, ({ speaker }) => speaker)]
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{say(fieldTerms.speaker)}</th>
          <th scope="col">{say(fieldTerms.post)}</th>
          <th scope="col">{say({ zh: '发言条数', en: 'Turns' })}</th>
          <th scope="col">{say(fieldTerms.speakerRole)}</th>
        </tr>
      </thead>
      <tbody>
        {speakers.map(([speaker, all]) => (
          <tr key={speaker}>
            <th scope="row">{speaker || say({ zh: '（没有写）', en: '(not told)' })}</th>
            <td>{all.find(({ post }) => post)?.post ?? ''}</td>
            <td>{all.length}</td>
            <td>
              <select
                aria-label={say({ zh: `${speaker}的身份`, en: `Role of ${speaker}` })}
                value={all[0]?.role}
                onChange={(event) => onRole(speaker, turnShape.shape.role.parse(event.target.value))}
              >
                {turnShape.shape.role.options.map((role) => (
                  <option key={role} value={role}>
                    {say(speakerRoles[role])}
                  </option>
                ))}
              </select>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
