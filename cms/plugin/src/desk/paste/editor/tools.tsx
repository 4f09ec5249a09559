import {
  $isRangeSelection,
  $isTextNode,
  type BaseSelection,
  type LexicalEditor,
  SET_TEXT_FORMAT_COMMAND,
} from '@payloadcms/richtext-lexical/lexical'
import { useSay } from '../../use-say.ts'
import { TIDY_COMMAND } from './commands.ts'
import { pasteStyle } from './paste-style.ts'

/** Formats that no body can say and that change what words mean: shown as they came, until somebody decides. */
export const keptFormats = ['strikethrough', 'subscript', 'superscript'] as const

const words = {
  tidy: { zh: '一键排版', en: 'Set all' },
  plain: { zh: '去掉删除线、上下标', en: 'Take lines and scripts off' },
} as const

const Tool = ({ name }: { name: keyof typeof words }) => {
  const say = useSay()
  return (
    <span className="exemplar-tool">
      <style href="exemplar-paste" precedence="default">
        {pasteStyle}
      </style>
      {say(words[name])}
    </span>
  )
}

const $hasKept = (selection: BaseSelection | null): boolean =>
  $isRangeSelection(selection) &&
  !selection.isCollapsed() &&
  selection
    .getNodes()
    .some((node) => $isTextNode(node) && keptFormats.some((format) => node.hasFormat(format)))

type Selected = { readonly editor: LexicalEditor }

/** Our buttons above the editor. */
export const tools = {
  type: 'buttons' as const,
  key: 'exemplar',
  order: 60,
  items: [
    {
      key: 'exemplarTidy',
      ChildComponent: () => <Tool name="tidy" />,
      onSelect: ({ editor }: Selected) => editor.dispatchCommand(TIDY_COMMAND, undefined),
    },
    {
      key: 'exemplarPlain',
      ChildComponent: () => <Tool name="plain" />,
      isEnabled: ({ selection }: { selection: BaseSelection }) => $hasKept(selection),
      onSelect: ({ editor }: Selected) =>
        editor.dispatchCommand(
          SET_TEXT_FORMAT_COMMAND,
          Object.fromEntries(keptFormats.map((format) => [format, false])),
        ),
    },
  ],
}
