import { fieldTerms } from '@exemplar/shared/glossary'
import { useConfig } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import { type KeyboardEvent, useId } from 'react'
import type { UsedPicture } from '../../media/uses/list-pictures.ts'
import { RefusedText } from '../sheets/refused-text.tsx'
import { useSay } from '../use-say.ts'
import { useSlugs } from '../use-slugs.ts'
import { useLabel } from '../words/use-label.ts'
import type { Texts, Wrong } from './use-pictures.ts'

type Props = {
  readonly picture: UsedPicture
  readonly texts: Texts
  readonly wrong: Wrong | undefined
  readonly change: (texts: Texts) => void
  /** Whether it is to be deleted; undefined where that is not offered. */
  readonly picked: boolean | undefined
  readonly pick: (isPicked: boolean) => void
}

const names = ['alt', 'caption'] as const

/** A picture of the table: what it shows, its two texts, and what uses it. */
export const PictureRow = ({ change, pick, picked, picture, texts, wrong }: Props) => {
  const say = useSay()
  const id = useId()
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
            <input type="checkbox" checked={picked} onChange={(event) => pick(event.target.checked)} />
            {say({ zh: '删除', en: 'Delete' })}
            <span className="exemplar-pictures__hidden">{filename}</span>
          </label>
        )}
        {wrong && !wrong.at && <RefusedText refused={wrong.refused} />}
      </th>
      {names.map((name) => (
        <td key={name}>
          <label htmlFor={`${id}-${name}`}>
            {say(fieldTerms[name])}
            <span className="exemplar-pictures__hidden">{filename}</span>
          </label>
          <textarea
            id={`${id}-${name}`}
            rows={2}
            data-text={name}
            readOnly={!isOwn}
            value={texts[name]}
            aria-invalid={wrong?.at === name}
            aria-describedby={wrong?.at === name ? `${id}-${name}-wrong` : undefined}
            onKeyDown={goOn}
            onChange={(event) => change({ ...texts, [name]: event.target.value.replaceAll(/\n+/g, ' ') })}
          />
          {wrong?.at === name && (
            <div id={`${id}-${name}-wrong`}>
              <RefusedText refused={wrong.refused} />
            </div>
          )}
        </td>
      ))}
    </tr>
  )
}

/** Enter leads to the same text of the next picture, with Shift of the one before. */
const goOn = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
  if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
  event.preventDefault()
  const { currentTarget } = event
  const row = currentTarget.closest('tr')
  const other = event.shiftKey ? row?.previousElementSibling : row?.nextElementSibling
  other?.querySelector<HTMLElement>(`[data-text=${currentTarget.dataset.text}]`)?.focus()
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
