import { Button } from '@payloadcms/ui'
import { type RefObject, useId } from 'react'

type EntryProps = {
  readonly entry: RefObject<HTMLInputElement | null>
  readonly label: string
  readonly write: (words: string) => void
  readonly enter: (isBack: boolean) => void
}

/** Something that is written in the bar. */
export const Entry = ({ enter, entry, label, write }: EntryProps) => {
  const id = useId()
  return (
    <div className="exemplar-find__entry">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        ref={entry}
        type="text"
        autoComplete="off"
        maxLength={200}
        // What is being composed are letters that nobody looks for.
        onChange={({ nativeEvent, target }) => {
          if (!(nativeEvent as InputEvent).isComposing) write(target.value)
        }}
        onCompositionEnd={({ currentTarget }) => write(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
          event.preventDefault()
          // A key that is held, be it since it pressed a button, asks once.
          if (!event.repeat) enter(event.shiftKey)
        }}
      />
    </div>
  )
}

/** A button of the bar. */
export const Act = ({
  act,
  children,
  isOff,
  run,
}: {
  act: string
  children: string
  isOff: boolean
  run: () => void
}) => (
  <Button
    size="small"
    margin={false}
    buttonStyle="secondary"
    disabled={isOff}
    extraButtonProps={{ 'data-find': act }}
    onClick={run}
  >
    {children}
  </Button>
)
