import type { NominationAct } from '@exemplar/shared/selection/open-acts'
import { acts as table } from '@exemplar/shared/selection/stages'
import { Button } from '@payloadcms/ui'
import { useRef, useState } from 'react'
import { useSay } from '../../use-say.ts'
import type { Entry } from '../fields/entry.ts'
import type { Round } from '../use-round.ts'
import { ActForm } from './act-form.tsx'

type Props<A extends string> = {
  readonly acts: readonly A[]
  readonly round: Round
  /** What the requests name: the community, or the docket. */
  readonly about: Readonly<Record<string, string>>
  readonly toEntries: (act: A) => readonly Entry[]
}

/** The acts that may be done now as buttons, the one that goes on first and dark; the form of the one that was chosen. */
export const ActButtons = <A extends NominationAct | 'handle' | 'dispose'>({
  about,
  acts,
  round,
  toEntries,
}: Props<A>) => {
  const [chosen, setChosen] = useState<A>()
  const [done, setDone] = useState<A>()
  const place = useRef<HTMLDivElement>(null)
  const say = useSay()
  const close = (act?: A) => {
    setChosen(undefined)
    setDone(act)
    // Who works by keyboard goes on from here, not from the top of the page.
    requestAnimationFrame(() => place.current?.focus())
  }
  return (
    <div ref={place} tabIndex={-1} className="exemplar-round__acts">
      {done && (
        <p role="status">
          {say({ zh: `“${table[done].label.zh}”已办。`, en: `Recorded: ${table[done].label.en}.` })}
        </p>
      )}
      {chosen ? (
        <ActForm
          act={chosen}
          about={about}
          entries={toEntries(chosen)}
          send={round.act}
          onDone={() => close(chosen)}
          onCancel={() => close()}
        />
      ) : (
        <div className="exemplar-round__buttons">
          {acts.map((act, index) => (
            <Button
              key={act}
              size="medium"
              margin={false}
              buttonStyle={index === 0 && act !== 'quit' ? 'primary' : 'secondary'}
              extraButtonProps={{ 'data-act': act }}
              onClick={() => setChosen(act)}
            >
              {say(table[act].label)}
            </Button>
          ))}
        </div>
      )}
    </div>
  )
}
