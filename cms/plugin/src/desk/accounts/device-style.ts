export const deviceStyle = `
.exemplar-devices { display: flex; flex-direction: column; align-items: flex-start; gap: 0.6rem; margin-block: calc(var(--base) * 1.5); line-height: 1.6; }
.exemplar-devices h3 { margin: 0; font-size: 1.05rem; font-weight: 600; }
.exemplar-devices p { margin: 0; color: var(--theme-elevation-650); }
.exemplar-devices [role='alert'] { color: var(--theme-error-600); }
.exemplar-devices ul { list-style: none; margin: 0; padding: 0; width: 100%; }
.exemplar-devices li { display: flex; flex-wrap: wrap; align-items: center; gap: 0.3em 1.2em; padding: 0.6em 0; border-block-start: 1px solid var(--theme-elevation-150); }
.exemplar-devices li > span { display: inline-flex; flex-wrap: wrap; gap: 0 0.8em; color: var(--theme-elevation-650); }
.exemplar-devices li > span:first-child { min-width: 14em; }
.exemplar-devices li > .btn { margin-inline-start: auto; }
.exemplar-devices strong { font-weight: 600; color: var(--theme-elevation-1000); }
.exemplar-devices li[data-own='true'] > span:first-child { color: var(--theme-success-700); }
.exemplar-devices time { font-variant-numeric: tabular-nums; }
.exemplar-devices code { font-size: 0.95em; overflow-wrap: anywhere; }
`
