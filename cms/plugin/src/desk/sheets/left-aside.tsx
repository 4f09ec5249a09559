import type { Label } from '@exemplar/shared/glossary'
import type { ReadSheet } from '../../sheets/columns.ts'
import { useSay } from '../use-say.ts'

type Props = {
  readonly read: Pick<ReadSheet, 'passed' | 'unfilled' | 'unknown'>
  /** What rows are called that are no entries. */
  readonly about: Label
}

/** Whatever of a sheet is not recorded. */
export const LeftAside = ({ about, read: { passed, unfilled, unknown } }: Props) => {
  const say = useSay()
  const list = (words: readonly string[]) =>
    words.length > 8 ? `${words.slice(0, 8).join('、')}……` : words.join('、')
  return (
    <>
      {unknown.length > 0 && (
        <p>
          {say({ zh: '没有用到的栏目：', en: 'Columns that are not used: ' })}
          {list(unknown.map(({ cell, title }) => `${title}（${cell}）`))}
        </p>
      )}
      {passed.length > 0 && (
        <p>
          {say(about)}
          {list(passed.map(({ row, text }) => say({ zh: `第${row}行“${text}”`, en: `${row} (${text})` })))}
        </p>
      )}
      {unfilled.length > 0 && (
        <p>
          {say({
            zh: `没有填、不导入的${unfilled.length}行：`,
            en: `${unfilled.length} rows that were left empty: `,
          })}
          {list([...new Set(unfilled.map(({ text }) => text))])}
        </p>
      )}
    </>
  )
}

export const NothingFilled = () => {
  const say = useSay()
  return (
    <p role="alert">
      {say({
        zh: '表里没有填了内容的行，没有可以导入的。',
        en: 'No row is filled in: there is nothing to import.',
      })}
    </p>
  )
}
