import { speakerRoles } from '@exemplar/shared/kinds/conference'
import { useSay } from '../use-say.ts'
import type { ReadLine, ReadTurn } from './read/read-transcript.ts'
import { told } from './read/told.ts'

type Props = {
  readonly id: string
  readonly lines: readonly ReadLine[]
  readonly turns: readonly ReadTurn[]
}

/** Line by line what was understood, beside the line as it was pasted. */
export const TranscriptLines = ({ id, lines, turns }: Props) => {
  const say = useSay()
  const firsts = new Set(turns.map((_turn, at) => lines.find(({ turn }) => turn === at)?.number))
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard
    <section tabIndex={0} aria-labelledby={`${id}-lines`} className="exemplar-transcript__lines">
      <table>
        <caption id={`${id}-lines`}>
          {say({ zh: '逐行核对识别结果', en: 'What was understood, line by line' })}
        </caption>
        <thead>
          <tr>
            <th scope="col">{say({ zh: '行', en: 'Line' })}</th>
            <th scope="col">{say({ zh: '识别为', en: 'Understood as' })}</th>
            <th scope="col">{say({ zh: '贴进来的原文', en: 'As it was pasted' })}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <Line
              key={line.number}
              line={line}
              turn={firsts.has(line.number) ? toTurn(turns, line) : undefined}
            />
          ))}
        </tbody>
      </table>
    </section>
  )
}

const toTurn = (turns: readonly ReadTurn[], { turn }: ReadLine): ReadTurn | undefined =>
  turn === undefined ? undefined : turns[turn]

const Line = ({ line, turn }: { line: ReadLine; turn: ReadTurn | undefined }) => {
  const say = useSay()
  const { number, told: said } = line
  return (
    <tr
      data-line={number}
      data-left={line.turn === undefined}
      data-doubt={said !== undefined && said !== told.numbered}
    >
      <td>{number}</td>
      <td>
        {turn && (
          <b>
            {say({ zh: `第${(line.turn ?? 0) + 1}条`, en: `Turn ${(line.turn ?? 0) + 1}` })}
            {`　${[turn.clock, say(speakerRoles[turn.role]), turn.post, turn.speaker].filter((part) => part).join('　')}`}
            {turn.question !== undefined &&
              say({ zh: `　第${turn.question}问`, en: ` question ${turn.question}` })}
          </b>
        )}
        {said && <span>{say(said)}</span>}
      </td>
      <td>{line.text}</td>
    </tr>
  )
}
