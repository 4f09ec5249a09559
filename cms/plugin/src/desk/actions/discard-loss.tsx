import type { Label } from '@exemplar/shared/glossary'
import { useEffect, useState } from 'react'
import type { EditionDifference } from '../../editions/difference/editions.ts'
import { callServer } from '../call-server.ts'
import { useAddress } from '../use-address.ts'
import { useSay } from '../use-say.ts'
import { type Loss, toLoss } from './loss.ts'

const namedAtMost = 4

/** What is lost where a revision is given up, in numbers: shown before it is confirmed. */
export const DiscardLoss = ({ modified }: { modified: boolean }) => {
  const address = useAddress()
  const say = useSay()
  const [loss, setLoss] = useState<Loss>()
  useEffect(() => {
    if (!address) return
    const controller = new AbortController()
    const call = { end: 'difference?from=live&to=working', signal: controller.signal }
    callServer<EditionDifference>(address, call)
      .then((answered) => {
        if ('answer' in answered) setLoss(toLoss(answered.answer.changes))
      })
      .catch((error: Error) => {
        if (error.name !== 'AbortError') throw error
      })
    return () => controller.abort()
  }, [address])

  return (
    <>
      {loss && (
        <p className="exemplar-review__warning" role="status">
          {say(toSentence(loss))}
        </p>
      )}
      {modified && (
        <p className="exemplar-review__warning">
          {say({
            zh: '表单里还有没保存的改动，也会一起放弃。',
            en: 'What is not saved in the form is given up as well.',
          })}
        </p>
      )}
    </>
  )
}

const toSentence = ({ fields, written }: Loss): Label => {
  if (fields.length === 0)
    return { zh: '与网站上的一稿没有不同，不会丢掉文字。', en: 'It says what is public; no words are lost.' }
  const named = fields.slice(0, namedAtMost)
  const more = fields.length > namedAtMost
  return {
    zh: `将放弃${fields.length}处改动（${named.map(({ zh }) => zh).join('、')}${more ? '等' : ''}），其中新写的${written}字。`,
    en: `${fields.length} changes are given up (${named.map(({ en }) => en).join(', ')}${more ? ', …' : ''}), ${written} characters of them newly written.`,
  }
}
