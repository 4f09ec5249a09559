import { toBeijingTime } from '@exemplar/shared/beijing'
import { Button, useForm } from '@payloadcms/ui'
import { useState } from 'react'
import { CopyButton } from '../copy-button.tsx'
import { listClashes, listPending, withChanges } from '../unsaved/changes.ts'
import type { KeptText } from '../unsaved/kept-texts.ts'
import type { Kept } from '../unsaved/use-kept-text.ts'
import type { Unsaved } from '../unsaved/use-unsaved.ts'
import { useWords } from '../unsaved/use-words.ts'
import { useSay } from '../use-say.ts'

type Props = { unsaved: Unsaved; kept: Kept; isClosed: boolean }

/** Offers what was written in this document before and never saved. It goes into the form, and is saved by nobody but its writer. */
export const RecoveryBar = ({ unsaved, kept, isClosed }: Props) => {
  const [dropped, setDropped] = useState<KeptText>()
  const say = useSay()
  const { found } = kept
  return (
    <>
      {kept.isRefused && unsaved.modified && (
        <p className="exemplar-bar" role="alert">
          {say({
            zh: '这台电脑的浏览器存不下没有保存的内容（空间满了，或设置不许），请写一段保存一次。',
            en: 'This browser keeps nothing of what is not saved; save often.',
          })}
        </p>
      )}
      {found && (
        <Found
          key={`${found.form} ${found.at}`}
          {...{ found, unsaved, kept, isClosed }}
          onDrop={() => setDropped(found)}
        />
      )}
      {dropped && !found && (
        <p className="exemplar-bar" role="status">
          {say({ zh: '没有保存的内容已丢弃。', en: 'What was not saved is dropped.' })}
          <Button
            size="small"
            margin={false}
            buttonStyle="secondary"
            // The button that dropped it is gone, and the keyboard goes on from here.
            extraButtonProps={{ autoFocus: true }}
            onClick={() => {
              kept.bringBack(dropped)
              setDropped(undefined)
            }}
          >
            {say({ zh: '撤销', en: 'Undo' })}
          </Button>
        </p>
      )}
    </>
  )
}

type FoundProps = Props & { found: KeptText; onDrop: () => void }

const Found = ({ found, unsaved, kept, isClosed, onDrop }: FoundProps) => {
  const say = useSay()
  const { toNames, toText } = useWords()
  const { getField } = useForm()
  const now = unsaved.read()
  const pending = listPending(now, found.changes)
  const names = Object.keys(pending)
  // The form has come to say all of it since: it was read later than what was kept, or the words are being put in.
  if (names.length === 0) return null
  const clashes = listClashes(now, found.changes)
  const isOld = found.revision !== undefined && found.revision !== getField('review.revision')?.value

  const restore = async () => {
    await unsaved.put(withChanges(unsaved.read(), pending), { modified: true })
    kept.take()
  }
  return (
    <div className="exemplar-bar" role="status" data-kept={found.form}>
      <p>
        <strong>{say({ zh: '上次有没保存的内容', en: 'Something was not saved last time' })}</strong>{' '}
        {say({
          zh: `${toBeijingTime(found.at)}，${names.length}处：${toNames(names)}。`,
          en: `${toBeijingTime(found.at)}, ${names.length}: ${toNames(names)}.`,
        })}
        {isOld && say(clashes.length > 0 ? toClashWords(toNames(clashes)) : movedOn)}
      </p>
      <div className="exemplar-bar__acts">
        {!isClosed && (
          <Button
            size="small"
            margin={false}
            extraButtonProps={{ 'data-restore': 'true' }}
            onClick={() => void restore()}
          >
            {say({ zh: '恢复', en: 'Restore' })}
          </Button>
        )}
        <CopyButton text={() => toText(pending)} />
        <Button
          size="small"
          margin={false}
          buttonStyle="secondary"
          extraButtonProps={{ 'data-drop': 'true' }}
          onClick={() => {
            onDrop()
            kept.drop()
          }}
        >
          {say({ zh: '丢弃', en: 'Drop it' })}
        </Button>
      </div>
    </div>
  )
}

const movedOn = {
  zh: '那以后这一稿有人动过，没有碰这几处。',
  en: ' Somebody has been at the document since, not at these.',
}
const toClashWords = (names: string) => ({
  zh: `那以后别人也改了${names}：恢复后是您写的，别人的会被换掉，先复制下来再决定。`,
  en: ` Since then somebody else has changed ${names}: restoring puts yours in their place.`,
})
