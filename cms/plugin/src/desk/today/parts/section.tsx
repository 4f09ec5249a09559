import type { Label } from '@exemplar/shared/glossary'
import { type ReactNode, useId } from 'react'
import { useSay } from '../../use-say.ts'

type Props = {
  name: string
  title: Label
  count?: number
  note?: Label
  children: ReactNode
}

/** A section of a desk: how many and of what in the margin, the ledger beside it. */
export const Section = ({ children, count, name, note, title }: Props) => {
  const heading = useId()
  const say = useSay()
  return (
    <section className="exemplar-today__section" data-list={name} aria-labelledby={heading}>
      <div className="exemplar-today__margin">
        {count !== undefined && <p>{count}</p>}
        <h2 id={heading}>{say(title)}</h2>
        {note && <small>{say(note)}</small>}
      </div>
      <div>{children}</div>
    </section>
  )
}
