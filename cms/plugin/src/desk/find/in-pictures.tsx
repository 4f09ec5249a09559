import { fieldTerms } from '@exemplar/shared/glossary'
import { useAllFormFields, useConfig } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import { useEffect, useMemo, useState } from 'react'
import { listPictureIds } from '../../media/picture-ids.ts'
import { useSay } from '../use-say.ts'
import { useSlugs } from '../use-slugs.ts'
import type { Sought } from './matches.ts'
import { listPictureHits, type PictureTexts } from './texts.ts'

/**
 * Words that stand with the pictures of a form. These texts are the picture's, shown wherever it is: they are not replaced
 * from one text that shows it, but said to be there, with a way to each.
 */
export const InPictures = ({ sought }: { readonly sought: Sought }) => {
  const say = useSay()
  const { config } = useConfig()
  const media = useSlugs()('media')
  const pictures = usePictures(media)
  if (sought.words === '') return null
  if (pictures === 'failed')
    return (
      <p role="status">
        {say({
          zh: '图片的图注、替代文字没有读到，没有在里面找。',
          en: 'The texts of the pictures could not be read: they were not looked at.',
        })}
      </p>
    )
  const found = listPictureHits(pictures, sought)
  if (found.length === 0) return null
  const all = found.reduce((sum, { count }) => sum + count, 0)
  return (
    <div className="exemplar-find__pictures" role="status">
      {say({
        zh: `图片的图注等文字里还有${all}处，不在这里替换，请在图里改：`,
        en: `${all} more in the texts of pictures, which are not replaced here. Change them there:`,
      })}
      <ul>
        {found.map(({ fields, id, name }) => (
          <li key={id}>
            <a
              href={formatAdminURL({ adminRoute: config.routes.admin, path: `/collections/${media}/${id}` })}
              target="_blank"
              rel="noreferrer"
            >
              {name}
            </a>
            {say({ zh: '（新窗口）：', en: ' (new window): ' })}
            {fields
              .map(({ count, field }) =>
                say({
                  zh: `${fieldTerms[field].zh}${count}处`,
                  en: `${fieldTerms[field].en} ${count}`,
                }),
              )
              .join(say({ zh: '、', en: ', ' }))}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** The texts of the pictures that the form shows; read anew by whoever comes back from one. */
const usePictures = (media: string): readonly PictureTexts[] | 'failed' => {
  const { config } = useConfig()
  const [values] = useAllFormFields()
  const [pictures, setPictures] = useState<readonly PictureTexts[] | 'failed'>([])
  const ids = useMemo(
    () => listPictureIds({ cover: values.cover?.value, body: values.body?.value }).join(','),
    [values],
  )
  const url = formatAdminURL({ apiRoute: config.routes.api, path: `/${media}` })
  useEffect(() => {
    const leaving = new AbortController()
    const read = () => {
      if (ids === '') return setPictures([])
      readPictures(`${url}?${toQuery(ids)}`, leaving.signal).then(setPictures, () => {
        if (!leaving.signal.aborted) setPictures('failed')
      })
    }
    read()
    window.addEventListener('focus', read, { signal: leaving.signal })
    return () => leaving.abort()
  }, [ids, url])
  return pictures
}

const toQuery = (ids: string): URLSearchParams =>
  new URLSearchParams([
    ['where[id][in]', ids],
    ['depth', '0'],
    ['pagination', 'false'],
    ...['filename', 'alt', 'caption', 'credit'].map((field) => [`select[${field}]`, 'true']),
  ] as [string, string][])

const readPictures = async (address: string, signal: AbortSignal): Promise<readonly PictureTexts[]> => {
  const answer = await fetch(address, { credentials: 'include', signal })
  if (!answer.ok) throw new Error(`pictures: ${answer.status}`)
  return ((await answer.json()) as { docs: PictureTexts[] }).docs
}
