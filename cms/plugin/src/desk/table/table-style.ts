/** Style of tables in the editor and of the tools below it, in the admin's own colours. */
export const tablesStyle = `
.rich-text-lexical .LexicalEditorTheme__tableScrollableWrapper { overflow-x: auto; margin-block: 0.5em; }
.rich-text-lexical [data-caption]:not([data-caption=''])::before { content: attr(data-caption); display: block; font-weight: 600; margin-block-end: 0.3em; }
.rich-text-lexical table.LexicalEditorTheme__table { width: 100%; margin: 0; table-layout: auto; }
.rich-text-lexical :is(td, th).LexicalEditorTheme__tableCell { min-width: 4em; border: 1px solid var(--theme-elevation-400); padding: 0.4em 0.6em; text-align: start; vertical-align: top; }
.rich-text-lexical .LexicalEditorTheme__tableCell .LexicalEditorTheme__paragraph { margin: 0; }
.rich-text-lexical th.LexicalEditorTheme__tableCell { background: var(--theme-elevation-100); font-weight: 600; }
.exemplar-table-tools { position: sticky; inset-block-end: 0; z-index: 3; display: flex; flex-wrap: wrap; align-items: center; gap: 0.4em; padding: 0.5em; background: var(--theme-elevation-50); border: 1px solid var(--theme-elevation-200); }
.exemplar-table-tools button { min-height: 2.2rem; font: inherit; color: inherit; background: var(--theme-elevation-0); border: 1px solid var(--theme-elevation-300); padding: 0.2em 0.6em; cursor: pointer; }
.exemplar-table-tools button[aria-pressed='true'] { background: var(--theme-elevation-250); }
.exemplar-table-tools button:disabled { color: var(--theme-elevation-400); cursor: default; }
/* A click takes no focus here: whoever has it came by keyboard, also where the browser does not count it as that. */
.exemplar-table-tools :is(button, input):focus { outline: 2px solid var(--theme-elevation-1000); outline-offset: 1px; }
.exemplar-table-tools label { display: flex; flex: 1 1 20em; align-items: center; gap: 0.4em; white-space: nowrap; }
.exemplar-table-tools input { min-height: 2.2rem; font: inherit; color: inherit; flex: 1; min-width: 0; padding: 0.2em 0.5em; background: var(--theme-input-bg); border: 1px solid var(--theme-elevation-400); }
.exemplar-table-tools small { color: var(--theme-elevation-650); }
@media (hover: none) { .exemplar-table-tools small { display: none; } }
`
