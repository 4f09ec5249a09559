import { createClientFeature } from '@payloadcms/richtext-lexical/client'
import { PastePlugin } from './paste-plugin.tsx'
import { keptFormats, tools } from './tools.tsx'

/** The editor's part of the paste: its handler, its buttons, and the formats that are shown until they are decided on. */
export const PasteFeatureClient = createClientFeature({
  enableFormats: [...keptFormats],
  plugins: [{ Component: PastePlugin, position: 'belowContainer' }],
  toolbarFixed: { groups: [tools] },
})
