import { useSay } from '../use-say.ts'
import type { Keeper } from './use-kept-words.ts'

/** Says of words that came back by themselves where they come from. */
export const FoundNote = ({ isFound }: Pick<Keeper, 'isFound'>) => {
  const say = useSay()
  if (!isFound) return null
  return (
    <p className="exemplar-review__hint" role="status">
      {say({
        zh: '这是上次写好但没有提交的内容，已为您保留，可以接着写。',
        en: 'You wrote this before and did not send it; it was kept for you.',
      })}
    </p>
  )
}
