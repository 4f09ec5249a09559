import { toBeijingTime } from '@exemplar/shared/beijing'
import { type Change, changeKinds, type Run } from '@exemplar/shared/difference/change'
import { glossary } from '@exemplar/shared/glossary'
import { states } from '@exemplar/shared/review/transitions'
import { useId } from 'react'
import type { Edition } from '../../editions/difference/editions.ts'
import { toEndUrl } from '../call-server.ts'
import { useAddress } from '../use-address.ts'
import { useSay } from '../use-say.ts'
import { differenceStyle } from './difference-style.ts'
import { type Compared, useDifference } from './use-difference.ts'

/** The tab that puts two editions of a document side by side: what is public and what is being worked on, at first. */
export const DifferenceView = () => {
  const compared = useDifference()
  const heading = useId()
  const say = useSay()
  const { editions, refused, difference } = compared
  return (
    <section className="exemplar-difference" aria-labelledby={heading}>
      <style href="exemplar-difference" precedence="medium">
        {differenceStyle}
      </style>
      <h2 id={heading}>{say({ zh: '稿次对照', en: 'Compare editions' })}</h2>
      {refused && <p role="alert">{say(refused.refusal)}</p>}
      {!refused && !editions && <p>{say({ zh: '正在读取……', en: 'Reading …' })}</p>}
      {editions?.published.length === 0 && (
        <p>
          {say({
            zh: '这份稿件还没有发布过，没有可以对照的已发布稿。',
            en: 'Nothing of this document was published yet; there is nothing to compare with.',
          })}
        </p>
      )}
      {editions && editions.published.length > 0 && <Choice {...compared} />}
      {difference && <Changes {...difference} />}
    </section>
  )
}

const Choice = ({ editions, from, to, choose }: Compared) => {
  const address = useAddress()
  const id = useId()
  const say = useSay()
  if (!editions || !address) return null
  const options: readonly Edition[] = [editions.working, ...editions.published]
  const select = (side: 'from' | 'to', value: string) => (
    <select id={`${id}-${side}`} value={value} onChange={(event) => choose(side, event.target.value)}>
      {options.map((edition) => (
        <option key={toName(edition)} value={toName(edition)}>
          {say(toTitle(edition))}
        </option>
      ))}
    </select>
  )
  return (
    <div className="exemplar-difference__choice">
      <label htmlFor={`${id}-from`}>{say({ zh: '原文', en: 'Before' })}</label>
      {select('from', from)}
      <label htmlFor={`${id}-to`}>{say({ zh: '新文', en: 'After' })}</label>
      {select('to', to)}
      <a href={toEndUrl(address, `difference?from=${from}&to=${to}&format=csv`)}>
        {say({ zh: '导出表格（CSV）', en: 'Export as CSV' })}
      </a>
    </div>
  )
}

/** What an edition is asked by. */
const toName = (edition: Edition): string =>
  edition.name === 'working' ? 'working' : String(edition.edition)

const toTitle = (edition: Edition) => {
  const nth = { zh: `第${edition.edition}稿`, en: `Edition ${edition.edition}` }
  if (edition.name === 'working') {
    const state = states[edition.state]
    return { zh: `${nth.zh}（现稿，${state.zh}）`, en: `${nth.en} (at hand, ${state.en})` }
  }
  const { number, at, live } = edition
  return {
    zh: `${nth.zh}（${glossary.serial.zh}${number}，${toBeijingTime(at)}${live ? '，公开中' : ''}）`,
    en: `${nth.en} (${glossary.serial.en} ${number}, ${toBeijingTime(at)}${live ? ', public' : ''})`,
  }
}

const Changes = ({ changes, unchanged }: NonNullable<Compared['difference']>) => {
  const say = useSay()
  if (changes.length === 0)
    return <p role="status">{say({ zh: '两稿的内容没有差别。', en: 'The two editions do not differ.' })}</p>
  return (
    <>
      <p role="status">
        {say({
          zh: `有${changes.length}处不同，${unchanged.length}处相同。`,
          en: `${changes.length} differ, ${unchanged.length} are the same.`,
        })}
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">{say({ zh: '字段', en: 'Field' })}</th>
            <th scope="col">{say({ zh: '原文', en: 'Before' })}</th>
            <th scope="col">{say({ zh: '新文', en: 'After' })}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map((change) => (
            <ChangeRow key={`${change.kind} ${change.path}`} change={change} />
          ))}
        </tbody>
      </table>
      {unchanged.length > 0 && (
        <details>
          <summary>{say({ zh: '相同的内容', en: 'What is the same' })}</summary>
          <dl>
            {unchanged.map(({ path, label, text }) => (
              <div key={path}>
                <dt>{say(label)}</dt>
                <dd>{text}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </>
  )
}

const ChangeRow = ({ change }: { change: Change }) => {
  const say = useSay()
  const { label, kind, words } = change
  return (
    <tr data-change={kind}>
      <th scope="row">
        {say(label)} <em>{say(changeKinds[kind])}</em>
      </th>
      <td data-side={say({ zh: '原文', en: 'Before' })}>
        {words ? <Words words={words} side="removed" /> : <del>{change.before}</del>}
      </td>
      <td data-side={say({ zh: '新文', en: 'After' })}>
        {words ? <Words words={words} side="added" /> : <ins>{change.after}</ins>}
      </td>
    </tr>
  )
}

/** The words of one side, those that the other does not have marked. */
const Words = ({ words, side }: { words: readonly Run[]; side: 'removed' | 'added' }) => {
  const Marked = side === 'removed' ? 'del' : 'ins'
  return words
    .filter(({ change }) => change === 'same' || change === side)
    .map(({ change, text }, index) =>
      // biome-ignore lint/suspicious/noArrayIndexKey: runs have no name but their place
      change === 'same' ? <span key={index}>{text}</span> : <Marked key={index}>{text}</Marked>,
    )
}
