import { Keys, keys } from '../actions/keys.tsx'
import type { Refused } from '../call-server.ts'
import { useSay } from '../use-say.ts'
import type { Notes } from './margin.tsx'

const listMargins = (): HTMLElement[] => [
  ...document.querySelectorAll<HTMLElement>('.exemplar-reading [data-note]'),
]

/** Goes from note to note, from where the keyboard is in the text, round at the end. */
const go = (by: 1 | -1): void => {
  const margins = listMargins()
  const here = document.activeElement
  const at = margins.findIndex((margin) => margin.contains(here))
  const after = margins.findIndex(
    (margin) => here && here.compareDocumentPosition(margin) & Node.DOCUMENT_POSITION_FOLLOWING,
  )
  // Between two notes, the one before is the one before that which comes next.
  const next =
    at >= 0
      ? margins.at((at + by) % margins.length)
      : margins.at(by > 0 ? Math.max(0, after) : after < 0 ? -1 : after - 1)
  next?.focus({ preventScroll: true })
  next?.scrollIntoView({ block: 'center' })
}

/** How much stands in the margin, and the way from one to the next. */
export const NoteSteps = ({ notes, refused }: { notes: Notes; refused: Refused | undefined }) => {
  const say = useSay()
  const findings = [...notes.findings.values()].flat()
  const threads = [...notes.threads.values()].flat()
  const open = findings.filter(({ answer }) => !answer).length
  const unsettled = threads.filter(({ resolved }) => !resolved).length
  return (
    <>
      {refused && (
        <p role="alert" className="exemplar-review__warning">
          {say(refused.refusal)}
        </p>
      )}
      <p className="exemplar-reading__count">
        {findings.length === 0
          ? say({ zh: '内容检查没有发现问题。', en: 'The content check found nothing.' })
          : say({
              zh: `内容检查${findings.length}处，${open === 0 ? '均已处理' : `${open}处待处理`}。`,
              en: `Content check: ${findings.length}, ${open} to settle.`,
            })}{' '}
        {threads.length === 0
          ? say({ zh: '还没有批注。', en: 'No comments yet.' })
          : say({
              zh: `批注${threads.length}处，${unsettled === 0 ? '均已处理' : `${unsettled}处待处理`}。`,
              en: `Comments: ${threads.length}, ${unsettled} open.`,
            })}
        {notes.comments.page?.canComment && (
          <small>
            {say({
              zh: '选中正文里的几个字，就能批注它们；用键盘选字，先按F7。',
              en: 'Select words of the text to comment on them; to select by keyboard, press F7 first.',
            })}
          </small>
        )}
      </p>
      {findings.length + threads.length > 0 && (
        <p className="exemplar-reading__steps">
          <button type="button" aria-keyshortcuts={keys.previous} onClick={() => go(-1)}>
            {say({ zh: '上一处', en: 'Previous note' })}
            <Keys keys={keys.previous} />
          </button>
          <button type="button" aria-keyshortcuts={keys.next} onClick={() => go(1)}>
            {say({ zh: '下一处', en: 'Next note' })}
            <Keys keys={keys.next} />
          </button>
        </p>
      )}
    </>
  )
}
