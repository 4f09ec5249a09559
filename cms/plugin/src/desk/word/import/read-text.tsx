import type { Note, WordComment } from '../../../editions/word/read/told.ts'
import { toSentences } from '../../paste/report.ts'
import { useSay } from '../../use-say.ts'
import { type Line, toLines } from '../bring/lines.ts'
import type { WordImport } from '../bring/to-import.ts'
import { statedTerms } from '../stated/labels.ts'

/** What was understood, line by line; then what was changed on the way, what was left out, what was said of it. */
export const ReadText = ({ brought }: { brought: WordImport }) => {
  const say = useSay()
  const { comments, kept, nodes, notes, pictures, report, stated, title } = brought
  const lines = toLines(nodes, pictures)
  const cleaned = toSentences(report).map((label): Note => ({ fate: 'changed', label }))
  const told = [...cleaned, ...notes]
  return (
    <>
      <section aria-label={say({ zh: '读出的内容', en: 'What was read' })}>
        <h3>
          <b>{lines.length}</b>
          {say({ zh: '读出的内容', en: 'What was read' })}
        </h3>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, by the keyboard too */}
        <ol className="exemplar-word__lines" tabIndex={0}>
          <Row
            index={0}
            line={{ kind: { zh: '标题', en: 'Title' }, words: title === '' ? say(untitled) : title }}
            isHead
          />
          {stated.map(({ name, words }) => (
            <Row key={name} index={0} line={{ kind: statedTerms[name], words }} />
          ))}
          {lines.map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines are never moved
            <Row key={index} index={index + 1} line={line} src={pictures[line.picture ?? -1]?.src} />
          ))}
        </ol>
      </section>
      <Told
        notes={told.filter(({ fate }) => fate === 'changed')}
        name={say({ zh: '改了的', en: 'Changed' })}
      />
      <Told
        notes={kept.map((label): Note => ({ fate: 'left', label }))}
        name={say({ zh: '认出来、留在正文里的', en: 'Understood, and left in the body' })}
      />
      <Told
        notes={told.filter(({ fate }) => fate === 'left')}
        name={say({ zh: '没有带过来的', en: 'Left out' })}
      />
      <Comments comments={comments} />
    </>
  )
}

const untitled = {
  zh: '没有认出标题，表单里的标题不动',
  en: 'No title was found; that of the form stays',
}

type RowProps = { index: number; line: Line; src?: string | undefined; isHead?: boolean }

const Row = ({ index, isHead = false, line: { kind, words }, src }: RowProps) => {
  const say = useSay()
  const isHeading = isHead || kind.en.endsWith('eading')
  return (
    <li data-kind={isHeading ? 'h' : undefined}>
      <i>{index === 0 ? '' : index}</i>
      <span>{say(kind)}</span>
      {src ? (
        <figure>
          {/* biome-ignore lint/performance/noImgElement: its bytes are here */}
          <img src={src} alt="" />
          <figcaption>{words}</figcaption>
        </figure>
      ) : (
        <p>{words}</p>
      )}
    </li>
  )
}

const Told = ({ name, notes }: { name: string; notes: readonly Note[] }) => {
  const say = useSay()
  if (notes.length === 0) return null
  return (
    <section aria-label={name}>
      <h3>
        <b>{notes.length}</b>
        {name}
      </h3>
      <ul className="exemplar-word__told">
        {notes.map(({ label }) => (
          <li key={label.zh}>{say(label)}</li>
        ))}
      </ul>
    </section>
  )
}

const Comments = ({ comments }: { comments: readonly WordComment[] }) => {
  const say = useSay()
  if (comments.length === 0) return null
  return (
    <section aria-label={say({ zh: 'Word里的批注', en: 'Comments in Word' })}>
      <h3>
        <b>{comments.filter(({ isDone }) => !isDone).length}</b>
        {say({
          zh: 'Word里的批注，保存后成为这里的批注',
          en: 'Comments in Word, which become comments here once it is saved',
        })}
      </h3>
      <ul className="exemplar-word__told">
        {comments.map(({ at, author, isDone, quote, text }) => (
          <li key={`${at} ${author} ${quote} ${text}`}>
            {author}
            {quote !== '' && say({ zh: `对“${quote}”：`, en: ` on “${quote}”: ` })}
            {text}
            {isDone && (
              <small>
                {say({ zh: '（Word里已解决，不再带过来）', en: ' (resolved in Word: stays there)' })}
              </small>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
