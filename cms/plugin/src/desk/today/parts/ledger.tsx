import type { Label } from '@exemplar/shared/glossary'
import type { ReactNode } from 'react'
import { useSay } from '../../use-say.ts'

/** A table of a desk: its heads, and what stands below them. */
export const Ledger = ({ children, heads }: { children: ReactNode; heads: readonly Label[] }) => {
  const say = useSay()
  return (
    <table className="exemplar-ledger">
      <thead>
        <tr>
          {heads.map((head) => (
            <th scope="col" key={head.en}>
              {say(head)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  )
}
