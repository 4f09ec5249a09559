import { fieldTerms } from '@exemplar/shared/glossary'
import { Button, useConfig } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import { type KeyboardEvent, memo, useId } from 'react'
import type { UsedPicture } from '../../media/uses/list-pictures.ts'
import { RefusedText } from '../sheets/refused-text.tsx'
import { useSay } from '../use-say.ts'
import { useSlugs } from '../use-slugs.ts'
import { useLabel } from '../words/use-label.ts'
import { type Pictures, type Texts, toTexts, type Wrong } from './use-pictures.ts'

type Props = {
  readonly picture: UsedPicture
  /** What was typed of it; undefined where nothing was. */
  readonly typed: Texts | undefined
  readonly wrong: Wrong | undefined
  readonly change: Pictures['type']
  readonly confirm: Pictures['confirm']
  /** Whether it is to be deleted; undefined where that is not offered. */
  readonly picked: boolean | undefined
  readonly pick: (id: string, isPicked: boolean) => void
}

const names = ['alt', 'caption'] as const

/** A picture of the table: what it shows, its two texts, and what uses it. A letter typed in one draws no other anew. */
export const PictureRow = memo((props: Props) => {
  const { pick, picked, picture, wrong } = props
  const say = useSay()
  const { config } = useConfig()
  const slugOf = useSlugs()
  const { filename, isOwn, thumbnail } = picture
  const page = formatAdminURL({
    adminRoute: config.routes.admin,
    path: `/collections/${slugOf('media')}/${picture.id}`,
  })
  return (
    <tr data-picture={picture.id}>
      <td>
        {/* biome-ignore lint/performance/noImgElement: it is the CMS's own, and small already */}
        <img src={thumbnail} alt="" loading="lazy" />
      </td>
      <th scope="row">
        <a href={page}>{filename}</a>
        <Uses picture={picture} />
        {picked !== undefined && (
          <label>
            <input
              type="checkbox"
              checked={picked}
              onChange={(event) => pick(picture.id, event.target.checked)}
            />
            {say({ zh: '删除', en: 'Delete' })}
            <span className="exemplar-pictures__hidden">{filename}</span>
          </label>
        )}
        {wrong && !wrong.at && <RefusedText refused={wrong.refused} />}
      </th>
      {names.map((name) => (
        <td key={name}>
          {isOwn ? (
            <Written {...props} name={name} />
          ) : (
            <>
              <span className="exemplar-pictures__label">{say(fieldTerms[name])}</span>
              <p data-shown={name}>{picture[name] || say({ zh: '没有填写', en: 'Not written' })}</p>
            </>
          )}
        </td>
      ))}
    </tr>
  )
})
PictureRow.displayName = 'PictureRow'

/** One of the two texts, to be written; and where it was refused, why, and what can be done. */
const Written = ({ change, confirm, name, picture, typed, wrong }: Props & { name: keyof Texts }) => {
  const say = useSay()
  const id = useId()
  const texts = typed ?? toTexts(picture)
  const refused = wrong?.at === name ? wrong.refused : undefined
  const voids = refused?.voids
  return (
    <>
      <label htmlFor={id}>
        {say(fieldTerms[name])}
        <span className="exemplar-pictures__hidden">{picture.filename}</span>
      </label>
      <textarea
        id={id}
        rows={2}
        data-text={name}
        value={texts[name]}
        aria-invalid={refused !== undefined}
        aria-describedby={refused ? `${id}-wrong` : undefined}
        onKeyDown={goOn}
        onChange={(event) =>
          change(picture.id, { ...texts, [name]: event.target.value.replaceAll(/\n+/g, ' ') })
        }
      />
      {refused && (
        <div id={`${id}-wrong`}>
          <RefusedText refused={refused} />
        </div>
      )}
      {voids !== undefined && (
        <Button
          type="button"
          size="small"
          margin={false}
          buttonStyle="secondary"
          extraButtonProps={{ 'data-confirm-voids': '' }}
          onClick={() => void confirm(picture, { texts, voids })}
        >
          {say({ zh: '保存，上面的稿件退回重审', en: 'Save, and return these for review' })}
        </Button>
      )}
    </>
  )
}

/** Enter leads to the same text of the next picture, with Shift of the one before. */
const goOn = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
  if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
  event.preventDefault()
  const { currentTarget } = event
  const same = `[data-text=${currentTarget.dataset.text}]`
  const all = [...(currentTarget.closest('tbody')?.querySelectorAll<HTMLElement>(same) ?? [])]
  all[all.indexOf(currentTarget) + (event.shiftKey ? -1 : 1)]?.focus()
}

const Uses = ({ picture: { hidden, isPublished, uses } }: { picture: UsedPicture }) => {
  const say = useSay()
  const toLabel = useLabel()
  const { config, getEntityConfig } = useConfig()
  const toKind = (path: string): string =>
    toLabel(getEntityConfig({ collectionSlug: path.split('/')[0] ?? '' })?.labels?.singular)
  if (uses.length + hidden === 0)
    return (
      <small>
        {isPublished
          ? say({ zh: '发布过，不能删除；现在的稿件没有用到', en: 'Was published; no document uses it now' })
          : say({ zh: '没有用到', en: 'Not used' })}
      </small>
    )
  return (
    <ul>
      {uses.map(({ path, title }) => (
        <li key={path}>
          {toKind(path)}{' '}
          <a href={formatAdminURL({ adminRoute: config.routes.admin, path: `/collections/${path}` })}>
            {title}
          </a>
        </li>
      ))}
      {hidden > 0 && (
        <li>{say({ zh: `另有${hidden}处您无权查看`, en: `${hidden} more that you may not read` })}</li>
      )}
      {isPublished && <li>{say({ zh: '已发布', en: 'Published' })}</li>}
    </ul>
  )
}
