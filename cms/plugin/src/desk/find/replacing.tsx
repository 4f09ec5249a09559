import { type RefObject, useState } from 'react'
import { useSay } from '../use-say.ts'
import { Act, Entry } from './entries.tsx'
import { tellReplaced, tellTakenBack } from './hits/told.ts'
import type { useFind } from './use-find.ts'
import type { useReplace } from './use-replace.ts'

type Props = {
  readonly entry: RefObject<HTMLInputElement | null>
  readonly find: ReturnType<typeof useFind>
  readonly replacing: ReturnType<typeof useReplace>
  readonly toName: (path: string) => string
}

/** What is put in the place of what was found, and what came of it. */
export const Replacing = ({ entry, find, replacing, toName }: Props) => {
  const say = useSay()
  const [by, setBy] = useState('')
  const [replaced, setReplaced] = useState<string>()
  const { hits, replaceHere, sought } = find
  const { last, replace, takeBack } = replacing
  // A second press would replace within what the first one put there.
  const wish = JSON.stringify([sought, by])
  const isReplaced = last?.is === 'replaced' && replaced === wish
  // The button that was pressed is shut or gone by then: one goes on where one writes.
  const goOn = () => entry.current?.focus()
  return (
    <>
      <Entry
        entry={entry}
        label={say({ zh: '换成', en: 'Replace by' })}
        write={setBy}
        enter={() => replaceHere(by)}
      />
      <div className="exemplar-find__acts">
        <Act act="replace" isOff={hits.length === 0} run={() => replaceHere(by)}>
          {say({ zh: '替换这处', en: 'Replace this' })}
        </Act>
        <Act
          act="replace-all"
          isOff={hits.length === 0 || isReplaced}
          run={() => {
            setReplaced(wish)
            void replace({ hits, sought, by })
            goOn()
          }}
        >
          {say({ zh: '全部替换', en: 'Replace all' })}
        </Act>
        {last?.is === 'replaced' && (
          <Act
            act="undo"
            isOff={false}
            run={() => {
              takeBack()
              goOn()
            }}
          >
            {say({ zh: '撤销替换', en: 'Undo' })}
          </Act>
        )}
      </div>
      <p role="status" className="exemplar-find__told">
        {last?.is === 'replaced' && say(tellReplaced(last.hits, toName))}
        {last?.is === 'taken-back' && say(tellTakenBack(last))}
      </p>
    </>
  )
}
