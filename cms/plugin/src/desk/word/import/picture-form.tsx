import { fieldTerms } from '@exemplar/shared/glossary'
import { useId } from 'react'
import { useSay } from '../../use-say.ts'
import type { WordPicture } from '../bring/read-html.ts'
import type { PictureWords } from '../upload-pictures.ts'

/** What is known of pictures before anybody says more; `credit` where the text names who took them. */
export const toFirstWords = (pictures: readonly WordPicture[], credit = ''): PictureWords[] =>
  pictures.map(({ alt, caption }) => ({ alt, caption, credit, licence: '', consent: '' }))

const consents = [
  { value: '', label: { zh: '以后再填', en: 'Later' } },
  { value: 'none-shown', label: { zh: '没有能认出的人', en: 'Nobody can be recognised' } },
  { value: 'public-occasion', label: { zh: '公务活动或公共场合', en: 'Public occasion' } },
] as const

type Props = {
  readonly pictures: readonly WordPicture[]
  readonly words: readonly PictureWords[]
  readonly change: (words: readonly PictureWords[]) => void
}

/** What is said of the pictures before they are uploaded: of each its own words, of all whose they are. */
export const PictureForm = ({ change, pictures, words }: Props) => {
  const say = useSay()
  const id = useId()
  const added = pictures.flatMap(({ media }, index) => (media === undefined ? [index] : []))
  const [first] = added
  if (first === undefined) return null
  const set = (which: readonly number[], said: Partial<PictureWords>) =>
    change(words.map((one, index) => (which.includes(index) ? { ...one, ...said } : one)))
  const name = say({
    zh: '图片放入时上传到“图片”里，这几项也可以以后再填',
    en: 'Pictures are uploaded; this may be filled in later',
  })
  return (
    <section aria-label={name}>
      <h3>
        <b>{added.length}</b>
        {name}
      </h3>
      <div className="exemplar-word__fields">
        {(['credit', 'licence'] as const).map((key) => (
          <label key={key} htmlFor={`${id}-${key}`}>
            {say(fieldTerms[key])}
            {say({ zh: '（各张相同）', en: ' (of all)' })}
            <input
              id={`${id}-${key}`}
              value={words[first]?.[key] ?? ''}
              onChange={(event) => set(added, { [key]: event.target.value })}
            />
          </label>
        ))}
        <label htmlFor={`${id}-consent`}>
          {say(fieldTerms.consentKind)}
          {say({ zh: '（各张相同）', en: ' (of all)' })}
          <select
            id={`${id}-consent`}
            value={words[first]?.consent ?? ''}
            onChange={(event) => set(added, { consent: event.target.value })}
          >
            {consents.map(({ label, value }) => (
              <option key={value} value={value}>
                {say(label)}
              </option>
            ))}
          </select>
        </label>
      </div>
      {added.map((index) => (
        <div key={index} className="exemplar-word__picture">
          {/* biome-ignore lint/performance/noImgElement: its bytes are here */}
          <img src={pictures[index]?.src} alt="" />
          <div className="exemplar-word__fields">
            {(['alt', 'caption'] as const).map((key) => (
              <label key={key} htmlFor={`${id}-${key}-${index}`}>
                {say(fieldTerms[key])}
                <input
                  id={`${id}-${key}-${index}`}
                  value={words[index]?.[key] ?? ''}
                  onChange={(event) => set([index], { [key]: event.target.value })}
                />
              </label>
            ))}
          </div>
        </div>
      ))}
    </section>
  )
}
