import {
  $addUpdateTag,
  $getRoot,
  $parseSerializedNode,
  $setSelection,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
} from '@payloadcms/richtext-lexical/lexical'
import { toJson } from '../paste/editor/to-json.ts'
import type { Node } from '../paste/tidy/nodes.ts'

/** The blocks that stand in an editor. */
export const readBody = (editor: LexicalEditor): Node[] =>
  editor.read(() => $getRoot().getChildren().map(toJson))

/** Puts other blocks in the place of all that stands in an editor, as one step to undo. */
export const putBody = (editor: LexicalEditor, nodes: readonly Node[]): void =>
  editor.update(
    () => {
      $addUpdateTag(HISTORY_PUSH_TAG)
      $setSelection(null)
      const root = $getRoot()
      root.clear()
      root.append(
        ...nodes.map((node) =>
          $parseSerializedNode(node as unknown as Parameters<typeof $parseSerializedNode>[0]),
        ),
      )
    },
    { discrete: true },
  )
