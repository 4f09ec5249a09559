import {
  $createRangeSelection,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $setSelection,
  type EditorState,
  getNearestEditorFromDOMNode,
  type LexicalEditor,
  type LexicalNode,
  type PointType,
} from '@payloadcms/richtext-lexical/lexical'
import { useUntilDrawn } from './use-until-drawn.ts'

/**
 * Watches the page's editors from now on, while the document is sent. What it gives puts back what was written in them
 * meanwhile, once the answer is in the form: Payload shuts every input for that second but the editors, and then puts the
 * text that the server has in the place of what stands in them (docs/decisions/0012).
 */
export const useWrittenMeanwhile = (): (() => () => Promise<void>) => {
  const untilDrawn = useUntilDrawn()
  return () => {
    const watched = watchEditors()
    return async () => {
      // Once for the answer that is drawn into the form, and once for the editors that are made anew of it.
      await untilDrawn()
      await untilDrawn()
      for (const one of watched) one.putBack()
    }
  }
}

type Watched = { readonly putBack: () => void }

const watchEditors = (): Watched[] =>
  [...document.querySelectorAll('[data-lexical-editor]')].flatMap((root) => {
    const editor = getNearestEditorFromDOMNode(root)
    const field = root.closest('[data-field-path]')
    return editor && field ? [watchEditor(editor, field)] : []
  })

const watchEditor = (editor: LexicalEditor, field: Element): Watched => {
  const sent = toText(editor.getEditorState())
  const hadFocus = () => editor.getRootElement()?.contains(document.activeElement) ?? false
  let last = { state: editor.getEditorState(), focus: hadFocus() }
  const end = editor.registerUpdateListener(({ editorState }) => {
    last = { state: editorState, focus: hadFocus() }
  })
  return {
    putBack: () => {
      end()
      const text = toText(last.state)
      const root = field.querySelector('[data-lexical-editor]')
      const current = root && getNearestEditorFromDOMNode(root)
      if (text === sent || !current || toText(current.getEditorState()) === text) return
      const place = readPlace(last.state)
      current.setEditorState(current.parseEditorState(text))
      if (!last.focus) return
      if (place) current.update(() => takePlace(place))
      current.focus()
    },
  }
}

const toText = (state: EditorState): string => JSON.stringify(state.toJSON())

/** Where a selection begins and ends: the way down from the root by places among siblings, and how far into the node. */
type Point = { readonly way: readonly number[]; readonly offset: number; readonly type: PointType['type'] }
type Place = { readonly anchor: Point; readonly focus: Point }

const readPlace = (state: EditorState): Place | undefined =>
  state.read(() => {
    const selection = $getSelection()
    return $isRangeSelection(selection)
      ? { anchor: readPoint(selection.anchor), focus: readPoint(selection.focus) }
      : undefined
  })

const readPoint = (point: PointType): Point => {
  const node = point.getNode()
  const way = [node, ...node.getParents()].slice(0, -1).map((one) => one.getIndexWithinParent())
  return { way: way.reverse(), offset: point.offset, type: point.type }
}

const takePlace = ({ anchor, focus }: Place): void => {
  const selection = $createRangeSelection()
  const [from, to] = [findNode(anchor), findNode(focus)]
  if (!from || !to) return
  selection.anchor.set(from.getKey(), anchor.offset, anchor.type)
  selection.focus.set(to.getKey(), focus.offset, focus.type)
  $setSelection(selection)
}

const findNode = ({ way }: Point): LexicalNode | undefined => {
  let node: LexicalNode | null | undefined = $getRoot()
  for (const place of way) node = $isElementNode(node) ? node.getChildAtIndex(place) : undefined
  return node ?? undefined
}
