import { useSay } from '../use-say.ts'
import type { Keeper } from './use-kept-words.ts'

/** Says of words that came back by themselves where they come from. */
export const FoundNote = ({ isFound }: Pick<Keeper, 'isFound'>) => {
  const say = useSay()
  if (!isFound) return null
  return (
    <p className="exemplar-review__hint" role="status">
      {say({
        zh: '上次写了没有发出的，替您留着，可以接着写。',
        en: 'You wrote this before and did not send it; it was kept for you.',
      })}
    </p>
  )
}
