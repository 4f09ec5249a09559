/** Style of what is told under the editor, and of our buttons above it, in the admin's own colours. */
export const pasteStyle = `
.exemplar-paste[data-told='true'] { display: flex; flex-wrap: wrap; align-items: baseline; gap: calc(var(--base) * 0.25) calc(var(--base) * 0.75); margin-block-start: calc(var(--base) * 0.4); padding: calc(var(--base) * 0.3) calc(var(--base) * 0.6); border-inline-start: 4px solid var(--theme-elevation-400); background: var(--theme-elevation-50); color: var(--theme-elevation-900); line-height: 1.6; }
.exemplar-paste p { flex: 1 1 20em; margin: 0; overflow-wrap: anywhere; }
.exemplar-paste button { font: inherit; color: inherit; background: none; border: 0; padding: 0; cursor: pointer; text-decoration: underline; text-underline-offset: 4px; }
.exemplar-paste button:focus-visible { outline: 2px solid var(--theme-elevation-1000); outline-offset: 2px; }
.toolbar-popup__button:has(.exemplar-tool) { width: auto; padding-inline: 0.5em; color: var(--theme-text); }
.toolbar-popup__button.disabled .exemplar-tool { opacity: 0.35; }
.exemplar-tool { font-size: 13px; white-space: nowrap; }
.exemplar-tool s { text-decoration-thickness: 2px; }
`
