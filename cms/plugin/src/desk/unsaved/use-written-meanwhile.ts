import {
  $createRangeSelection,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $setSelection,
  type EditorState,
  getNearestEditorFromDOMNode,
  HISTORY_MERGE_TAG,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type LexicalNode,
  type PointType,
} from '@payloadcms/richtext-lexical/lexical'
import { useUntilDrawn } from './use-until-drawn.ts'

/**
 * Watches the page's editors from now on, while the document is sent: Payload shuts every input for that second but the
 * editors, and then makes them anew with the text that the server has (docs/decisions/0012). What was written in one
 * meanwhile, and the cursor, go over into the new one in the same turn, so that no letter falls between the two. What it
 * gives hands that text to the form, once the answer is in it, as one step to undo, and ends the watch.
 */
export const useWrittenMeanwhile = (): (() => () => Promise<void>) => {
  const untilDrawn = useUntilDrawn()
  return () => {
    const watched = [...document.querySelectorAll<HTMLElement>('[data-lexical-editor]')].flatMap(watchEditor)
    return async () => {
      // Once for the answer that is drawn into the form, and once for the editors that are made anew of it.
      await untilDrawn()
      await untilDrawn()
      for (const { end } of watched) end()
    }
  }
}

const watchEditor = (root: HTMLElement): { readonly end: () => void }[] => {
  const field = root.closest('[data-field-path]')
  const first = follow(root)
  if (!field || !first) return []
  let followed = first
  const sent = toText(first.read().state)
  const isWritten = () => toText(followed.read().state) !== sent
  const anew = new MutationObserver(() => {
    const next = field.querySelector<HTMLElement>('[data-lexical-editor]')
    const following = next && next !== followed.root && follow(next)
    if (!following) return
    moveOver(followed.read(), { into: following.editor, text: isWritten() })
    followed.end()
    followed = following
  })
  anew.observe(field, { childList: true, subtree: true, attributeFilter: ['data-lexical-editor'] })
  const end = () => {
    anew.disconnect()
    followed.end()
    if (followed !== first && isWritten()) handOver(followed, sent)
  }
  return [{ end }]
}

/**
 * Tells the form what a new editor has stood in it from its beginning, and makes it one step that is undone: a new editor
 * knows nothing of what was done in the one before, and 撤销 would be without effect.
 */
const handOver = ({ editor, read }: Followed, sent: string): void => {
  editor.update(() => $getRoot().markDirty(), { discrete: true })
  // Letters that are being composed are the input method's until they are chosen.
  if (editor.isComposing()) return
  const { state } = read()
  editor.setEditorState(editor.parseEditorState(sent), { tag: HISTORY_MERGE_TAG })
  editor.setEditorState(state, { tag: HISTORY_PUSH_TAG })
}

type Last = { readonly state: EditorState; readonly hasFocus: boolean }
type Followed = {
  readonly root: HTMLElement
  readonly editor: LexicalEditor
  /** What stands in it, and where its cursor is: after it was taken off the page, what there was last. */
  readonly read: () => Last
  readonly end: () => void
}

const follow = (root: HTMLElement): Followed | undefined => {
  const editor = getNearestEditorFromDOMNode(root)
  if (!editor) return undefined
  let state = editor.getEditorState()
  let hasFocus = root.contains(document.activeElement)
  const endUpdates = editor.registerUpdateListener(({ editorState }) => {
    state = editorState
  })
  const focus = () => {
    hasFocus = true
  }
  // Some browsers tell of a lost focus, too, when what has it is taken off the page.
  const blur = () =>
    queueMicrotask(() => {
      hasFocus = root.contains(document.activeElement) || (hasFocus && !root.isConnected)
    })
  root.addEventListener('focusin', focus)
  root.addEventListener('focusout', blur)
  return {
    root,
    editor,
    read: () => ({ state, hasFocus }),
    end: () => {
      endUpdates()
      root.removeEventListener('focusin', focus)
      root.removeEventListener('focusout', blur)
    },
  }
}

const moveOver = (
  { state, hasFocus }: Last,
  { into, text }: { into: LexicalEditor; text: boolean },
): void => {
  if (text) into.setEditorState(into.parseEditorState(toText(state)))
  if (!hasFocus) return
  const place = readPlace(state)
  if (place) into.update(() => takePlace(place))
  into.focus()
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
