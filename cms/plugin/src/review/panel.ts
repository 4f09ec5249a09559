import type { Field } from 'payload'
import type { ResolvedOptions } from '../options.ts'

/** The review panel in the sidebar of a reviewable document. */
export const toPanel = ({ siteUrl }: ResolvedOptions): Field => ({
  name: 'reviewPanel',
  type: 'ui',
  admin: {
    position: 'sidebar',
    disableListColumn: true,
    components: { Field: { path: 'payload-plugin-exemplar/client#ReviewPanel', clientProps: { siteUrl } } },
  },
})
