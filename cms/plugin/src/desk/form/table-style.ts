/** Style of the plain tables, in the admin's own colours. */
export const tableStyle = `
.exemplar-table table { width: 100%; border-collapse: collapse; }
.exemplar-table :is(th, td) { padding: 0.2em 0.4em 0.2em 0; text-align: start; font-weight: 400; vertical-align: middle; }
.exemplar-table thead th { color: var(--theme-elevation-600); font-size: 0.92em; }
.exemplar-table tbody th { white-space: nowrap; }
.exemplar-table td:last-child { width: 45%; padding-inline-end: 0; }
.exemplar-table :is(input, select) { box-sizing: border-box; min-height: 2.2em; font: inherit; width: 100%; min-width: 5em; padding: 0.3em 0.5em; color: var(--theme-elevation-1000); background: var(--theme-input-bg); border: 1px solid var(--theme-elevation-150); border-radius: 0; }
.exemplar-table :is(input, select):focus-visible { outline: 2px solid var(--theme-elevation-1000); outline-offset: 1px; }
.exemplar-table :is(input, select):disabled { color: var(--theme-elevation-600); background: var(--theme-elevation-50); }
.exemplar-table__pair { display: grid; grid-template-columns: 3fr 7fr auto; gap: 0.4em; margin-block-end: 0.4em; }
@media (max-width: 900px) {
  .exemplar-table thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .exemplar-table tr { display: grid; grid-template-columns: 1fr 1fr; padding-block: 0.4em; }
  .exemplar-table tr > :is(th, td:last-child) { grid-column: 1 / -1; width: auto; }
  .exemplar-table td:nth-last-child(2) { padding-inline-end: 0; }
}
`
