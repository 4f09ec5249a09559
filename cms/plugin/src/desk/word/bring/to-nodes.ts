import {
  createEditor,
  type Klass,
  type LexicalEditor,
  type LexicalNode,
} from '@payloadcms/richtext-lexical/lexical'
import { $generateNodesFromDOM } from '@payloadcms/richtext-lexical/lexical/html'
import { toJson } from '../../paste/editor/to-json.ts'
import type { Node } from '../../paste/tidy/nodes.ts'

/** An editor that shows nothing, with the nodes of another: what is made in it touches no text. */
export const toBench = ({ _nodes }: Pick<LexicalEditor, '_nodes'>): LexicalEditor =>
  createEditor({
    namespace: 'exemplar-word',
    nodes: [..._nodes.values()].map(({ klass }) => klass as Klass<LexicalNode>),
    onError: (error) => {
      throw error
    },
  })

/** The nodes that an editor makes of HTML, serialised. */
export const toNodes = (bench: LexicalEditor, document: Document): Node[] => {
  let made: Node[] = []
  bench.update(
    () => {
      made = $generateNodesFromDOM(bench, document).map(toJson)
    },
    { discrete: true },
  )
  return made
}
