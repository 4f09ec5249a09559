import { useId } from 'react'
import { useSay } from '../../use-say.ts'
import { type PasteReport, toSentences } from '../report.ts'
import { pasteStyle } from './paste-style.ts'

/** What the editor was last asked to take in or to set, and what it changed; nothing where there was nothing to set. */
export type Told = {
  readonly what: 'pasted' | 'tidied'
  readonly report: PasteReport | undefined
  /** Whether nothing was written since: then it can be undone from here. */
  readonly isLast: boolean
}

const headings = {
  pasted: { zh: '粘贴时：', en: 'While pasting: ' },
  tidied: { zh: '一键排版：', en: 'Layout: ' },
} as const

const nothing = { zh: '没有要整理的', en: 'nothing to set' }

/**
 * Tells, quietly, under the editor. A paste that came as it was is not spoken of; the place is there all the same, so that
 * screen readers hear what appears in it.
 */
export const PasteBox = ({ told, undo, close }: Shown) => {
  const say = useSay()
  const id = useId()
  const words = useWords(told)
  return (
    <div className="exemplar-paste" data-told={words !== ''}>
      <style href="exemplar-paste" precedence="default">
        {pasteStyle}
      </style>
      <p id={id} role="status">
        {words}
      </p>
      {words !== '' && told?.isLast ? (
        <button aria-describedby={id} onClick={undo} type="button">
          {say({ zh: '撤销', en: 'Undo' })}
        </button>
      ) : null}
      {words === '' ? null : (
        <button aria-describedby={id} onClick={close} type="button">
          {say({ zh: '知道了', en: 'Close' })}
        </button>
      )}
    </div>
  )
}

type Shown = { readonly told: Told | undefined; readonly undo: () => void; readonly close: () => void }

const useWords = (told: Told | undefined): string => {
  const say = useSay()
  if (!told) return ''
  const sentences = told.report ? toSentences(told.report).map(say) : []
  if (sentences.length === 0 && told.what === 'pasted') return ''
  const words = sentences.length > 0 ? sentences : [say(nothing)]
  return say(headings[told.what]) + words.join(say({ zh: '；', en: '; ' })) + say({ zh: '。', en: '.' })
}
