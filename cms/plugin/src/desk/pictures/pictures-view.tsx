import { fieldTerms } from '@exemplar/shared/glossary'
import { Button, Gutter, useStepNav } from '@payloadcms/ui'
import { type KeyboardEvent, useCallback, useEffect, useRef, useState } from 'react'
import type { WhichPictures } from '../../media/uses/endpoint.ts'
import { RefusedText } from '../sheets/refused-text.tsx'
import { useSay } from '../use-say.ts'
import { PictureRow } from './picture-row.tsx'
import { PicturesGuard } from './pictures-guard.tsx'
import { picturesStyle } from './pictures-style.ts'
import { RemovePicked } from './remove-picked.tsx'
import { type Pictures, usePictures } from './use-pictures.ts'

const choices = [
  { which: 'missing', label: { zh: '缺替代文字的', en: 'Without alternative text' } },
  { which: 'all', label: { zh: '全部', en: 'All' } },
  { which: 'used', label: { zh: '正在使用的', en: 'Used' } },
  { which: 'unused', label: { zh: '没有用到的', en: 'Unused' } },
] as const satisfies readonly { which: WhichPictures; label: object }[]

/** The texts of many pictures at once, and what uses each of them; those that nothing uses can go. */
export const PicturesView = () => {
  const say = useSay()
  const pictures = usePictures()
  const { setStepNav } = useStepNav()
  const title = say({ zh: '图片说明和使用情况', en: 'Texts and uses of pictures' })
  useEffect(() => setStepNav([{ label: title }]), [setStepNav, title])
  const mayWrite = pictures.pictures.some(({ isOwn }) => isOwn)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 's' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    if (mayWrite) void pictures.save()
  }
  return (
    <Gutter className="exemplar-pictures">
      <style href="exemplar-pictures" precedence="medium">
        {picturesStyle}
      </style>
      <PicturesGuard isDirty={pictures.changed.length > 0} save={pictures.save} />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Ctrl+S saves wherever one types */}
      <div onKeyDown={onKeyDown}>
        <h1>{title}</h1>
        <p>
          {say({
            zh: '替代文字说给看不见图片的人听：图上有什么；图注显示在图下，可以不填。',
            en: 'Alternative text says what a picture shows; the caption stands below it. ',
          })}
          {mayWrite &&
            say({
              zh: '按回车到下一张的同一栏，按Ctrl+S全部保存。',
              en: 'Enter leads to the next picture, Ctrl+S saves all.',
            })}
        </p>
        <fieldset>
          <legend>{say({ zh: '看哪些图片', en: 'Which pictures' })}</legend>
          {choices.map(({ label, which }) => (
            <label key={which} data-which={which}>
              <input
                type="radio"
                name="which-pictures"
                checked={pictures.which === which}
                disabled={pictures.changed.length > 0 || pictures.busy}
                onChange={() => pictures.choose(which)}
              />
              {say(label)}
            </label>
          ))}
          {pictures.changed.length > 0 && (
            <p>{say({ zh: '有改动还没保存，保存后才能切换。', en: 'Save before you choose others.' })}</p>
          )}
        </fieldset>
        <Table key={pictures.which} pictures={pictures} />
      </div>
    </Gutter>
  )
}

const Table = ({ pictures }: { pictures: Pictures }) => {
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set())
  const pick = useCallback(
    (id: string, isPicked: boolean) =>
      setPicked((before) => new Set(isPicked ? [...before, id] : [...before].filter((one) => one !== id))),
    [],
  )
  return (
    <>
      {pictures.pictures.length > 0 && <Rows pictures={pictures} picked={picked} pick={pick} />}
      <Listed pictures={pictures} />
      <Acts pictures={pictures} picked={picked} />
    </>
  )
}

type RowsProps = {
  readonly pictures: Pictures
  readonly picked: ReadonlySet<string>
  readonly pick: (id: string, isPicked: boolean) => void
}

const Rows = ({ pick, picked, pictures }: RowsProps) => {
  const say = useSay()
  return (
    <table data-count={pictures.pictures.length}>
      <thead>
        <tr>
          <th scope="col">{say({ zh: '图片', en: 'Picture' })}</th>
          <th scope="col">{say({ zh: '用在哪里', en: 'Where it is used' })}</th>
          <th scope="col">{say(fieldTerms.alt)}</th>
          <th scope="col">{say(fieldTerms.caption)}</th>
        </tr>
      </thead>
      <tbody>
        {pictures.pictures.map((picture) => (
          <PictureRow
            key={picture.id}
            picture={picture}
            typed={pictures.typed.get(picture.id)}
            wrong={pictures.wrong.get(picture.id)}
            change={pictures.type}
            confirm={pictures.confirm}
            picked={pictures.which === 'unused' && picture.isOwn ? picked.has(picture.id) : undefined}
            pick={pick}
          />
        ))}
      </tbody>
    </table>
  )
}

/** How many are listed, and how to go on; where they could not be read, why, and how to try again. */
const Listed = ({ pictures }: { pictures: Pictures }) => {
  const say = useSay()
  const { failed, isMore, isReading, more, pictures: rows } = pictures
  const found =
    rows.length > 0
      ? say({ zh: `已列出${rows.length}张图片。`, en: `${rows.length} pictures.` })
      : isMore
        ? say({ zh: '看过的图片里还没有这样的，可以接着看。', en: 'None among those looked at so far.' })
        : say({ zh: '没有这样的图片。', en: 'No such pictures.' })
  return (
    <>
      {failed && <RefusedText refused={failed} />}
      <p role="status" data-pictures={isReading ? 'reading' : 'read'}>
        {isReading ? say({ zh: '正在读取图片……', en: 'Reading …' }) : !failed && found}
      </p>
      {(isMore || failed) && !isReading && (
        <Button
          type="button"
          buttonStyle="secondary"
          size="small"
          extraButtonProps={{ 'data-more': '' }}
          onClick={more}
        >
          {failed ? say({ zh: '重试', en: 'Try again' }) : say({ zh: '接着列出', en: 'More' })}
        </Button>
      )}
    </>
  )
}

/** Saves and deletes, and says what became of it: who works by keyboard goes on from there. */
const Acts = ({ picked, pictures }: { pictures: Pictures; picked: ReadonlySet<string> }) => {
  const say = useSay()
  const told = useRef<HTMLParagraphElement>(null)
  const { busy, changed, pictures: rows, remove, save } = pictures
  const there = rows.filter(({ id }) => picked.has(id)).map(({ id }) => id)
  const acts = useRef<HTMLDivElement>(null)
  // Whoever writes on meanwhile is not called away.
  const tell = () => {
    const { activeElement, body } = document
    if (activeElement === body || acts.current?.contains(activeElement)) told.current?.focus()
  }
  const thenTell = (work: Promise<unknown>) => void work.then(tell)
  return (
    <div ref={acts} className="exemplar-pictures__acts">
      {rows.some(({ isOwn }) => isOwn) && (
        <Button
          type="button"
          margin={false}
          disabled={changed.length === 0 || busy}
          extraButtonProps={{ 'data-save-pictures': '' }}
          onClick={() => thenTell(save())}
        >
          {changed.length === 0
            ? say({ zh: '全部保存', en: 'Save all' })
            : say({
                zh: `全部保存（${changed.length}张有改动）`,
                en: `Save all (${changed.length} changed)`,
              })}
        </Button>
      )}
      {there.length > 0 && (
        <RemovePicked count={there.length} busy={busy} remove={() => thenTell(remove(there))} />
      )}
      <p role="status" tabIndex={-1} ref={told} data-done={busy ? undefined : pictures.done?.what}>
        <Told pictures={pictures} />
      </p>
    </div>
  )
}

/** What became of it. */
const Told = ({ pictures: { busy, done, wrong } }: { pictures: Pictures }) => {
  const say = useSay()
  if (busy) return say({ zh: '正在办理……', en: 'Working …' })
  if (!done) return null
  if (done.what === 'nothing') return say({ zh: '没有要保存的改动。', en: 'Nothing to save.' })
  const refused =
    wrong.size > 0
      ? say({ zh: `${wrong.size}张没有办成，原因写在那一栏下面。`, en: `${wrong.size} were refused.` })
      : ''
  const words =
    done.what === 'saved'
      ? say({ zh: `已保存${done.count}张图片的说明。`, en: `${done.count} saved.` })
      : say({ zh: `已删除${done.count}张图片。`, en: `${done.count} deleted.` })
  return `${words}${refused}`
}
