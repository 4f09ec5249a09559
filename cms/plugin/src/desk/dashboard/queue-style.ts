/** Style of the work queue, in the admin's own colours. */
export const queueStyle = `
.exemplar-queue { display: flex; flex-direction: column; gap: calc(var(--base) * 1.2); margin-block-end: calc(var(--base) * 1.5); line-height: 1.6; }
.exemplar-queue h2, .exemplar-queue caption { margin: 0 0 0.3rem; font-size: 18px; font-weight: 600; text-align: start; }
.exemplar-queue h2 span { font-variant-numeric: tabular-nums; color: var(--theme-elevation-600); }
.exemplar-queue p, .exemplar-queue ul { margin: 0; padding: 0; }
.exemplar-queue ul { list-style: none; }
.exemplar-queue li { display: flex; flex-wrap: wrap; gap: 0.1em 1em; padding: 0.45em 0; border-block-start: 1px solid var(--theme-elevation-150); }
.exemplar-queue li a { font-weight: 600; }
.exemplar-queue li span, .exemplar-queue li time { color: var(--theme-elevation-650); font-variant-numeric: tabular-nums; }
.exemplar-queue li time[data-late='true'], .exemplar-queue [data-ageing='six-months'] td:last-child { color: var(--theme-error-600); font-weight: 600; }
.exemplar-queue [data-ageing='two-weeks'] td:last-child, .exemplar-queue [data-ageing='empty'] td:last-child { color: var(--theme-warning-700); font-weight: 600; }
.exemplar-queue table { border-collapse: collapse; width: 100%; max-width: 46rem; }
.exemplar-queue :is(th, td) { text-align: start; font-weight: 400; padding: 0.4em 0.8em 0.4em 0; border-block-start: 1px solid var(--theme-elevation-150); font-variant-numeric: tabular-nums; }
.exemplar-queue thead th { color: var(--theme-elevation-600); border-block-start: 0; }
`
