/** Style of the notes at the fields of a form, in the admin's own colours, and of the marks in a rich text editor. */
export const noteStyle = `
.exemplar-notes { margin-block: calc(var(--base) * 0.25); line-height: 1.6; color: var(--theme-elevation-900); }
.exemplar-notes ul { list-style: none; margin: 0; padding: 0; display: flex; flex-direction: column; gap: calc(var(--base) * 0.2); }
.exemplar-notes li { border-inline-start: 4px solid var(--theme-warning-500); padding-inline-start: 0.6em; overflow-wrap: anywhere; }
.exemplar-notes li[data-level='block'] { border-color: var(--theme-error-500); }
.exemplar-notes li[data-level='missing'] { border-color: var(--theme-elevation-400); }
.exemplar-notes li[data-answered='true'] { border-color: var(--theme-success-500); color: var(--theme-elevation-650); }
.exemplar-notes strong { font-weight: 600; margin-inline-end: 0.35em; }
.exemplar-notes em { font-style: normal; }
.exemplar-notes button { font: inherit; color: inherit; background: none; border: 0; padding: 0; text-align: start; cursor: pointer; text-decoration: underline; text-decoration-style: dotted; text-underline-offset: 4px; }
.exemplar-notes button:focus-visible { outline: 2px solid var(--theme-elevation-1000); outline-offset: 2px; }
.exemplar-notes mark { background: var(--theme-warning-250); color: inherit; text-decoration: underline; text-underline-offset: 4px; }
.exemplar-notes li[data-level='block'] mark { background: var(--theme-error-250); }
::highlight(exemplar-warn) { background-color: var(--theme-warning-250); text-decoration: underline 2px; }
::highlight(exemplar-block) { background-color: var(--theme-error-250); text-decoration: underline wavy 2px; }
`
