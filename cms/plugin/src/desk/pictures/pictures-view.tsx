import { fieldTerms } from '@exemplar/shared/glossary'
import { Button, Gutter, useStepNav } from '@payloadcms/ui'
import { type KeyboardEvent, useEffect, useState } from 'react'
import type { WhichPictures } from '../../media/uses/endpoint.ts'
import { RefusedText } from '../sheets/refused-text.tsx'
import { useSay } from '../use-say.ts'
import { PictureRow } from './picture-row.tsx'
import { picturesStyle } from './pictures-style.ts'
import { RemovePicked } from './remove-picked.tsx'
import { useGuard } from './use-guard.ts'
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
  useGuard(
    pictures.changed.length > 0,
    say({
      zh: '有说明还没有保存，离开就没有了。仍要离开吗？',
      en: 'Texts are not saved. Leave all the same?',
    }),
  )
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 's' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    void pictures.save()
  }
  return (
    <Gutter className="exemplar-pictures">
      <style href="exemplar-pictures" precedence="medium">
        {picturesStyle}
      </style>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Ctrl+S saves wherever one types */}
      <div onKeyDown={onKeyDown}>
        <h1>{title}</h1>
        <p>
          {say({
            zh: '替代文字说给看不见图片的人听：图上有什么；图片说明显示在图下，可以不填。按回车到下一张的同一栏，按Ctrl+S全部保存。',
            en: 'Alternative text says what a picture shows; the caption stands below it. Enter leads to the next picture, Ctrl+S saves all.',
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
        </fieldset>
        <Table key={pictures.which} pictures={pictures} />
      </div>
    </Gutter>
  )
}

const Table = ({ pictures }: { pictures: Pictures }) => {
  const say = useSay()
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set())
  const { changed, isReading, pictures: rows, which } = pictures
  const pick = (id: string, isPicked: boolean) =>
    setPicked((before) => new Set(isPicked ? [...before, id] : [...before].filter((one) => one !== id)))
  const there = rows.filter(({ id }) => picked.has(id)).map(({ id }) => id)
  return (
    <>
      {rows.length > 0 && (
        <table data-count={rows.length}>
          <thead>
            <tr>
              <th scope="col">{say({ zh: '图片', en: 'Picture' })}</th>
              <th scope="col">{say({ zh: '用在哪里', en: 'Where it is used' })}</th>
              <th scope="col">{say(fieldTerms.alt)}</th>
              <th scope="col">{say(fieldTerms.caption)}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((picture) => (
              <PictureRow
                key={picture.id}
                picture={picture}
                texts={pictures.textsOf(picture)}
                wrong={pictures.wrong.get(picture.id)}
                change={(texts) => pictures.type(picture.id, texts)}
                picked={which === 'unused' && picture.isOwn ? picked.has(picture.id) : undefined}
                pick={(isPicked) => pick(picture.id, isPicked)}
              />
            ))}
          </tbody>
        </table>
      )}
      {pictures.failed && <RefusedText refused={pictures.failed} />}
      <p role="status" data-pictures={isReading ? 'reading' : 'read'}>
        {isReading
          ? say({ zh: '正在读取图片……', en: 'Reading …' })
          : !pictures.failed &&
            (rows.length === 0
              ? say({ zh: '没有这样的图片。', en: 'No such pictures.' })
              : say({ zh: `已列出${rows.length}张图片。`, en: `${rows.length} pictures.` }))}
      </p>
      {pictures.isMore && !isReading && (
        <Button type="button" buttonStyle="secondary" size="small" onClick={pictures.more}>
          {say({ zh: '接着列出', en: 'More' })}
        </Button>
      )}
      <div className="exemplar-pictures__acts">
        <Button
          type="button"
          margin={false}
          disabled={changed.length === 0 || pictures.busy}
          extraButtonProps={{ 'data-save-pictures': '' }}
          onClick={() => void pictures.save()}
        >
          {changed.length === 0
            ? say({ zh: '全部保存', en: 'Save all' })
            : say({
                zh: `全部保存（${changed.length}张有改动）`,
                en: `Save all (${changed.length} changed)`,
              })}
        </Button>
        {there.length > 0 && (
          <RemovePicked
            count={there.length}
            busy={pictures.busy}
            remove={() => void pictures.remove(there)}
          />
        )}
        <Told pictures={pictures} />
      </div>
    </>
  )
}

/** What became of it. */
const Told = ({ pictures: { busy, done, wrong } }: { pictures: Pictures }) => {
  const say = useSay()
  if (busy) return <p role="status">{say({ zh: '正在办理……', en: 'Working …' })}</p>
  if (!done) return <p role="status" />
  const refused =
    wrong.size > 0
      ? say({ zh: `${wrong.size}张没有办成，原因写在那一栏下面。`, en: `${wrong.size} were refused.` })
      : ''
  return (
    <p role="status" data-done={done.what}>
      {done.what === 'saved'
        ? say({ zh: `已保存${done.count}张图片的说明。`, en: `${done.count} saved.` })
        : say({ zh: `已删除${done.count}张图片。`, en: `${done.count} deleted.` })}
      {refused}
    </p>
  )
}
