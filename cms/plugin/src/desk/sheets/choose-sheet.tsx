import type { Label } from '@exemplar/shared/glossary'
import { useId } from 'react'
import { useSay } from '../use-say.ts'

type Props = {
  /** What the sheet is. */
  readonly of: { readonly key: string; readonly name: Label }
  readonly label: Label
  readonly choose: (file: File) => void
}

/** Opens the file chooser of the browser. The same file may be chosen again once it was corrected. */
export const ChooseSheet = ({ choose, label, of: { key, name } }: Props) => {
  const say = useSay()
  const id = useId()
  return (
    <label htmlFor={id} className="exemplar-sheet__choose">
      <span className="exemplar-sheet__pick">{say(label)}</span>
      <input
        id={id}
        type="file"
        accept=".xlsx,.csv"
        data-import-sheet={key}
        aria-label={say({ zh: `${label.zh}：${name.zh}`, en: `${label.en}: ${name.en}` })}
        onChange={(event) => {
          const [file] = event.target.files ?? []
          if (file) choose(file)
          event.target.value = ''
        }}
      />
    </label>
  )
}
