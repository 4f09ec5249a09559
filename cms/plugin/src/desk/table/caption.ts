import { TableNode } from '@lexical/table'
import {
  $getNodeByKey,
  $getState,
  createState,
  type LexicalEditor,
} from '@payloadcms/richtext-lexical/lexical'

/** What stands above a table (表题). It is kept with the table's node, under `$` in the editor's state. */
export const captionState = createState('caption', {
  parse: (value) => (typeof value === 'string' ? value : ''),
})

/** Keeps the captions in sight: Lexical draws nothing of what its nodes do not know themselves. */
export const showCaptions = (editor: LexicalEditor): (() => void) =>
  editor.registerMutationListener(
    TableNode,
    (mutations) => {
      editor.read('latest', () => {
        for (const [key, mutation] of mutations) {
          const element = mutation === 'destroyed' ? null : editor.getElementByKey(key)
          const node = $getNodeByKey(key)
          if (element && node) element.dataset.caption = $getState(node, captionState)
        }
      })
    },
    { skipInitialization: false },
  )
