import { Button } from '@payloadcms/ui'
import { type KeyboardEvent, type RefObject, useEffect, useId, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { toOwnName } from '../fields/field-name.ts'
import { useDocumentFields } from '../fields/use-document-fields.ts'
import { useSay } from '../use-say.ts'
import type { Hit } from './texts.ts'
import { tellPlaces, tellReplaced } from './told.ts'
import { useFind } from './use-find.ts'

type Props = {
  /** Something in the form. */
  readonly place: RefObject<Element | null>
  readonly mayWrite: boolean
  /** Which of the two entries is asked for, each time anew. */
  readonly asked: { readonly entry: 'find' | 'replace' }
  readonly close: () => void
}

/** Looks for words in all that is written in a form, and puts others in their place. */
export const FindBar = ({ asked, close, mayWrite, place }: Props) => {
  const say = useSay()
  const fields = useDocumentFields()
  const find = useFind(place)
  const { at, go, hits, last, look, sought } = find
  const toName = (path: string) => toOwnName(fields, { path, say })
  const entries = { find: useRef<HTMLInputElement>(null), replace: useRef<HTMLInputElement>(null) }
  const [left, setLeft] = useState(0)
  const hit = hits[at]
  // biome-ignore lint/correctness/useExhaustiveDependencies: each time that it is asked for
  useEffect(() => {
    const entry = (mayWrite ? entries[asked.entry] : entries.find).current
    entry?.focus()
    entry?.select()
  }, [asked])

  const leave = () => {
    close()
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
      {mayWrite && (
        <Replacing
          entry={entries.replace}
          find={find}
          told={last && say(tellReplaced(last.hits, toName))}
          left={left}
          tellLeft={setLeft}
        />
      )}
      <button type="button" className="exemplar-find__close" data-find="close" onClick={leave}>
        {say({ zh: '收起（Esc）', en: 'Close (Esc)' })}
      </button>
    </search>,
    document.body,
  )
}

type ReplacingProps = {
  readonly entry: RefObject<HTMLInputElement | null>
  readonly find: ReturnType<typeof useFind>
  /** What the last replacement did. */
  readonly told: string | undefined
  /** Fields that were not taken back, since something else was written there. */
  readonly left: number
  readonly tellLeft: (left: number) => void
}

const Replacing = ({ entry, find, left, tellLeft, told }: ReplacingProps) => {
  const say = useSay()
  const [by, setBy] = useState('')
  const { at, go, hits, last, replace, sought, takeBack } = find
  const run = (meant: readonly Hit[]) => {
    tellLeft(0)
    void replace({ hits: meant, sought, by })
  }
  const replaceHere = () => {
    const hit = hits[at]
    if (!hit) return
    run([hit])
    // What comes next is shown once the form has it.
    requestAnimationFrame(() => go(at, { among: hits.filter((one) => one !== hit) }))
  }
  return (
    <>
      <Entry entry={entry} label={say({ zh: '换成', en: 'Replace by' })} write={setBy} enter={replaceHere} />
      <div className="exemplar-find__acts">
        <Act act="replace" isOff={hits.length === 0} run={replaceHere}>
          {say({ zh: '替换这处', en: 'Replace this' })}
        </Act>
        <Act act="replace-all" isOff={hits.length === 0} run={() => run(hits)}>
          {say({ zh: `全部替换`, en: 'Replace all' })}
        </Act>
        {last?.undo && (
          <Act act="undo" isOff={false} run={() => last.undo && tellLeft(takeBack(last.undo))}>
            {say({ zh: '撤销替换', en: 'Undo' })}
          </Act>
        )}
      </div>
      <p role="status" className="exemplar-find__told">
        {told}
        {left > 0 &&
          say({
            zh: `${left}处后来又改过，没有撤销。`,
            en: `${left} were changed since and stay as they are.`,
          })}
      </p>
    </>
  )
}

type EntryProps = {
  readonly entry: RefObject<HTMLInputElement | null>
  readonly label: string
  readonly write: (words: string) => void
  readonly enter: (isBack: boolean) => void
}

const Entry = ({ enter, entry, label, write }: EntryProps) => {
  const id = useId()
  return (
    <div className="exemplar-find__entry">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        ref={entry}
        type="text"
        autoComplete="off"
        maxLength={200}
        onChange={({ target }) => write(target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
          event.preventDefault()
          enter(event.shiftKey)
        }}
      />
    </div>
  )
}

const Act = ({
  act,
  children,
  isOff,
  run,
}: {
  act: string
  children: string
  isOff: boolean
  run: () => void
}) => (
  <Button
    size="small"
    margin={false}
    buttonStyle="secondary"
    disabled={isOff}
    extraButtonProps={{ 'data-find': act }}
    onClick={run}
  >
    {children}
  </Button>
)

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
