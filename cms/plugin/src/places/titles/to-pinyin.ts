import { fold } from '@exemplar/shared/text/fold'
import { findSyllables } from '@exemplar/shared/text/syllables'
import { pinyin } from 'pinyin-pro'

/** What is called by a name; `reading` where its characters have two. */
type Named = { readonly name: string; readonly reading?: string | undefined }

/**
 * A name as it is typed by whoever looks for it: its pinyin without tones in one piece, then the initials, as
 * `shijiexiangshequ sjxsq`. Never published: a wrong guess costs a search, and is mended by `reading`.
 */
export const toPinyin = ({ name, reading }: Named): string => {
  const read = (reading === undefined ? undefined : findSyllables(reading)) ?? []
  const rest = Array.from(fold(name).text).slice(read.length).join('')
  const syllables = [...read, ...toSyllables(rest)]
  const initials = syllables.map((syllable) => (/^\d/.test(syllable) ? syllable : syllable.slice(0, 1)))
  return [syllables.join(''), initials.join('')].filter((word) => word !== '').join(' ')
}

const toSyllables = (text: string): string[] =>
  pinyin(text, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true }).flatMap(
    (part) =>
      part
        .normalize('NFKD')
        .toLowerCase()
        .match(/[a-z]+|\d+/g) ?? [],
  )
