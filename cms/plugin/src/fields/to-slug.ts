import { fold } from '@exemplar/shared/text/fold'
import { pinyin } from 'pinyin-pro'

const longest = 60
/** What is read of a title, in characters. */
const longestRead = 500

/**
 * An address part made of a title as it is read: pinyin without tones, syllables joined by hyphens, at most 60 characters, cut
 * between syllables. `undefined` where nothing of the title can be written in Latin letters and digits.
 */
export const toSlug = (title: string): string | undefined => {
  const syllables = pinyin(fold(title.slice(0, longestRead)).text, {
    toneType: 'none',
    type: 'array',
    nonZh: 'consecutive',
    v: true,
  })
    .flatMap((part) =>
      part
        .normalize('NFKD')
        .toLowerCase()
        .split(/[^a-z0-9]+/),
    )
    .filter((part) => part !== '')
  let slug = ''
  for (const syllable of syllables) {
    const next = slug === '' ? syllable.slice(0, longest) : `${slug}-${syllable}`
    if (next.length > longest) break
    slug = next
  }
  return slug === '' ? undefined : slug
}
