import { toWordComparison } from '@exemplar/shared/difference/align/words'
import { useMemo } from 'react'
import type { Change } from '../unsaved/changes.ts'
import { toPlainWords } from '../unsaved/plain-words.ts'
import { useSay } from '../use-say.ts'

/** How many unchanged characters stand around a change. */
const around = 24

/** What changed in the words of a field, with a little of what stands around it. */
export const ChangedWords = ({ change: { from, to } }: { change: Change }) => {
  const say = useSay()
  const runs = useMemo(() => toWordComparison()(toPlainWords(from), toPlainWords(to)), [from, to])
  if (!runs.some(({ change }) => change !== 'same'))
    return <p>{say({ zh: '改了选项、图片或格式，文字没有动。', en: 'A choice, a picture or a format.' })}</p>
  return (
    <p className="exemplar-dialog__words">
      {runs.map(({ change, text }, index) => {
        const Marked = { same: 'span', removed: 'del', added: 'ins' }[change] as 'span' | 'del' | 'ins'
        // biome-ignore lint/suspicious/noArrayIndexKey: runs have no name but their place
        return <Marked key={index}>{change === 'same' ? toShort(text) : text}</Marked>
      })}
    </p>
  )
}

const toShort = (text: string): string =>
  text.length <= 2 * around ? text : `${text.slice(0, around)}……${text.slice(-around)}`
