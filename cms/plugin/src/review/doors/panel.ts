import type { DocumentKind } from '@exemplar/shared/kinds/index'
import type { Field } from 'payload'

/** The review panel in the sidebar of a reviewable document of a kind. */
export const toPanel = ({ siteUrl }: { readonly siteUrl: string }, kind: DocumentKind): Field => ({
  name: 'reviewPanel',
  type: 'ui',
  admin: {
    position: 'sidebar',
    disableListColumn: true,
    components: {
      Field: { path: 'payload-plugin-exemplar/client#ReviewPanel', clientProps: { kind, siteUrl } },
    },
  },
})
