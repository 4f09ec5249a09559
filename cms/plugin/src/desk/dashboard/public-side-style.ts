/** Style of the sites on the dashboard, in the admin's own colours. On a narrow screen each site is a block of its own. */
export const publicSideStyle = `
.exemplar-sites { margin-block-end: calc(var(--base) * 1.5); line-height: 1.6; }
.exemplar-sites h2 { margin: 0 0 0.3rem; font-size: 18px; font-weight: 600; }
.exemplar-sites p { margin: 0; max-width: 46rem; }
.exemplar-sites table { border-collapse: collapse; width: 100%; max-width: 60rem; margin-block-start: 0.3rem; }
.exemplar-sites :is(th, td) { text-align: start; vertical-align: top; font-weight: 400; padding: 0.4em 0.8em 0.4em 0; border-block-start: 1px solid var(--theme-elevation-150); font-variant-numeric: tabular-nums; }
.exemplar-sites thead th { color: var(--theme-elevation-600); border-block-start: 0; white-space: nowrap; }
.exemplar-sites :is(tbody th, td:nth-child(2), td:nth-child(4)) { white-space: nowrap; }
.exemplar-sites td:nth-child(3) { width: 100%; }
.exemplar-sites [data-urgent='true'] td:nth-child(3), .exemplar-sites [role='alert'] strong { color: var(--theme-error-600); font-weight: 600; }
.exemplar-sites [data-urgent='true'] p { color: var(--theme-elevation-1000); font-weight: 400; margin-block-start: 0.2em; }
.exemplar-sites [role='alert'] strong { display: block; }
.exemplar-sites code { overflow-wrap: anywhere; background: var(--theme-elevation-100); padding: 0.05em 0.3em; }
@media (max-width: 900px) {
  .exemplar-sites thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .exemplar-sites tr { display: grid; grid-template-columns: auto 1fr; column-gap: 1em; padding-block: 0.4em; border-block-start: 1px solid var(--theme-elevation-150); }
  .exemplar-sites tbody :is(th, td) { border: 0; padding: 0; }
  .exemplar-sites tbody th { white-space: normal; overflow-wrap: anywhere; }
  .exemplar-sites tbody :is(th, td:nth-child(3)) { grid-column: 1 / -1; }
  .exemplar-sites td:nth-child(3) { order: 1; }
  .exemplar-sites td:nth-child(4) { color: var(--theme-elevation-650); }
}
`
