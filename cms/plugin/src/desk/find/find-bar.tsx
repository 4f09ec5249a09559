import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react'
import { createPortal } from 'react-dom'
import { toOwnName } from '../fields/field-name.ts'
import { useDocumentFields } from '../fields/use-document-fields.ts'
import { useSay } from '../use-say.ts'
import { Act, Entry } from './entries.tsx'
import { tellPlaces } from './hits/told.ts'
import { InPictures } from './in-pictures.tsx'
import { Replacing } from './replacing.tsx'
import type { Hit } from './texts.ts'
import { useFind } from './use-find.ts'
import type { useReplace } from './use-replace.ts'

type Props = {
  /** Something in the form. */
  readonly place: RefObject<Element | null>
  readonly mayWrite: boolean
  readonly replacing: ReturnType<typeof useReplace>
  /** Which of the two entries is asked for, each time anew. */
  readonly asked: { readonly entry: 'find' | 'replace' }
  readonly close: () => void
}

/** Looks for words in all that is written in a form, and puts others in their place. */
export const FindBar = ({ asked, close, mayWrite, place, replacing }: Props) => {
  const say = useSay()
  const fields = useDocumentFields()
  const find = useFind({ mayWrite, place, replacing })
  const { at, go, hits, look, sought } = find
  const toName = (path: string) => toOwnName(fields, { path, say })
  const entries = { find: useRef<HTMLInputElement>(null), replace: useRef<HTMLInputElement>(null) }
  const hit = hits[at]
  // biome-ignore lint/correctness/useExhaustiveDependencies: each time that it is asked for
  useEffect(() => {
    const entry = (mayWrite ? entries[asked.entry] : entries.find).current
    entry?.focus()
    entry?.select()
  }, [asked])

  const leave = () => {
    close()
    // To the words that were found, or where one came from.
    if (hit) go(at, { focus: true })
  }
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
    leave()
    event.preventDefault()
    event.stopPropagation()
  }
  return createPortal(
    <search
      className="exemplar-find"
      aria-label={say({ zh: '查找替换', en: 'Find and replace' })}
      onKeyDown={press}
    >
      <Entry
        entry={entries.find}
        label={say({ zh: '查找', en: 'Find' })}
        write={(words) => look({ ...sought, words })}
        enter={(isBack) => go(isBack ? at + hits.length - 1 : at + 1)}
      />
      <p className="exemplar-find__count" role="status">
        {say(toCount({ at, hits, words: sought.words }))}
        {hits.length > 0 && `${say({ zh: '：', en: ': ' })}${say(tellPlaces(hits, toName))}`}
      </p>
      {hit && <Around hit={hit} name={toName(hit.path)} />}
      <InPictures sought={sought} />
      <div className="exemplar-find__acts">
        <Act act="previous" isOff={hits.length === 0} run={() => go(at + hits.length - 1)}>
          {say({ zh: '上一处', en: 'Previous' })}
        </Act>
        <Act act="next" isOff={hits.length === 0} run={() => go(at + 1)}>
          {say({ zh: '下一处', en: 'Next' })}
        </Act>
        <label className="exemplar-find__exact">
          <input
            type="checkbox"
            checked={sought.isExact}
            onChange={({ target }) => look({ ...sought, isExact: target.checked })}
          />
          {say({ zh: '分清大小写、全半角', en: 'As it is written' })}
        </label>
      </div>
      {mayWrite && <Replacing entry={entries.replace} {...{ find, replacing, toName }} />}
      <button type="button" className="exemplar-find__close" data-find="close" onClick={leave}>
        {say({ zh: '收起（Esc）', en: 'Close (Esc)' })}
      </button>
    </search>,
    document.body,
  )
}

const toCount = ({ at, hits, words }: { at: number; hits: readonly Hit[]; words: string }) => {
  if (words === '') return { zh: '在标题、正文和各栏里找。', en: 'In the title, the body and every field.' }
  if (hits.length === 0) return { zh: '没有找到。', en: 'Not found.' }
  return { zh: `第${at + 1}处，共${hits.length}处`, en: `${at + 1} of ${hits.length}` }
}

/** So much of a line is shown around the words. */
const around = 14

/** The words in their line: what is below the bar, or small on a phone, is read here. */
const Around = ({ hit: { end, line, start }, name }: { hit: Hit; name: string }) => (
  <p className="exemplar-find__line">
    <b>{name}</b> {start > around && '…'}
    {line.slice(Math.max(0, start - around), start)}
    <mark>{line.slice(start, end)}</mark>
    {line.slice(end, end + around)}
    {end + around < line.length && '…'}
  </p>
)
