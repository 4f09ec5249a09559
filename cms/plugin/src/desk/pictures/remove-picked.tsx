import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import { useSay } from '../use-say.ts'

type Props = { readonly count: number; readonly busy: boolean; readonly remove: () => void }

/** Deletes the pictures that were ticked, once that was asked and confirmed. */
export const RemovePicked = ({ busy, count, remove }: Props) => {
  const say = useSay()
  const [isAsking, ask] = useState(false)
  const [isKept, keep] = useState(false)
  if (!isAsking)
    return (
      <Button
        type="button"
        margin={false}
        buttonStyle="secondary"
        disabled={busy}
        // Who works by keyboard goes on where the question was asked.
        extraButtonProps={{ 'data-remove': 'ask', autoFocus: isKept }}
        onClick={() => ask(true)}
      >
        {say({ zh: `删除选中的${count}张`, en: `Delete the ${count} ticked` })}
      </Button>
    )
  return (
    <>
      <p role="alert">
        {say({
          zh: `删除${count}张图片？删除以后不能恢复。`,
          en: `Delete ${count} pictures? They cannot be had back.`,
        })}
      </p>
      <Button
        type="button"
        margin={false}
        buttonStyle="secondary"
        extraButtonProps={{ 'data-remove': 'confirm' }}
        onClick={() => {
          ask(false)
          remove()
        }}
      >
        {say({ zh: '确认删除', en: 'Delete' })}
      </Button>
      <Button
        type="button"
        margin={false}
        extraButtonProps={{ autoFocus: true }}
        onClick={() => {
          keep(true)
          ask(false)
        }}
      >
        {say({ zh: '不删除', en: 'Keep them' })}
      </Button>
    </>
  )
}
