import { createCommand, type LexicalCommand } from '@payloadcms/richtext-lexical/lexical'

/** Asks the editor to set all that it holds: 一键排版. */
export const TIDY_COMMAND: LexicalCommand<undefined> = createCommand('EXEMPLAR_TIDY')
