/** Style of the tab that compares editions, in the admin's own colours. Changes are told by lines, not by colour alone. */
export const differenceStyle = `
.exemplar-difference { display: flex; flex-direction: column; gap: 1rem; padding: calc(var(--base) * 1.2) var(--gutter-h); line-height: 1.7; font-size: 16px; }
.exemplar-difference :is(h2, p) { margin: 0; }
.exemplar-difference h2 { font-size: 22px; font-weight: 600; }
.exemplar-difference__choice { display: flex; flex-wrap: wrap; align-items: center; gap: 0.5em 0.8em; }
.exemplar-difference__choice select { font: inherit; max-width: 100%; padding: 0.4em 0.6em; color: var(--theme-elevation-1000); background: var(--theme-input-bg); border: 1px solid var(--theme-elevation-400); border-radius: 0; }
.exemplar-difference :is(select, a, summary):focus-visible { outline: 2px solid var(--theme-elevation-1000); outline-offset: 2px; }
.exemplar-difference table { width: 100%; border-collapse: collapse; table-layout: fixed; }
.exemplar-difference :is(th, td) { padding: 0.6em 0.8em; border-block-start: 1px solid var(--theme-elevation-200); text-align: start; vertical-align: top; overflow-wrap: anywhere; white-space: pre-wrap; font-weight: 400; }
.exemplar-difference thead th { color: var(--theme-elevation-600); border-block-start: 0; }
.exemplar-difference th:first-child { width: 9em; }
.exemplar-difference tbody th { font-weight: 600; }
.exemplar-difference tbody th em { display: block; font-style: normal; font-weight: 400; color: var(--theme-elevation-600); }
.exemplar-difference del { background: var(--theme-error-100); color: var(--theme-error-800); text-decoration: line-through; }
.exemplar-difference ins { background: var(--theme-success-100); color: var(--theme-success-800); text-decoration: underline; text-underline-offset: 3px; }
.exemplar-difference summary { cursor: pointer; }
.exemplar-difference dl > div { display: grid; grid-template-columns: 9em 1fr; gap: 0.8em; padding-block: 0.4em; border-block-start: 1px solid var(--theme-elevation-150); }
.exemplar-difference dd { margin: 0; white-space: pre-wrap; overflow-wrap: anywhere; }
@media (max-width: 768px) {
  .exemplar-difference thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .exemplar-difference :is(tbody, tr, tbody th, td) { display: block; width: auto; }
  .exemplar-difference tr { border-block-start: 1px solid var(--theme-elevation-200); padding-block: 0.5em; }
  .exemplar-difference :is(tbody th, td) { border: 0; padding: 0.2em 0; }
  .exemplar-difference td::before { content: attr(data-side) ' '; color: var(--theme-elevation-600); }
  .exemplar-difference td:empty { display: none; }
  .exemplar-difference dl > div { grid-template-columns: 1fr; gap: 0; }
}
@media print {
  .exemplar-difference__choice a, .exemplar-difference details:not([open]) { display: none; }
}
`
