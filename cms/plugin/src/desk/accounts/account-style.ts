export const accountStyle = `
/* Payload's own fields for a new password ask for none that is changed, and close when the server refuses it. */
.auth-fields #change-password { display: none; }
/* Where there is nothing else among them, they take no room. */
.auth-fields__controls:not(:has(> :not(#change-password))) { display: none; }
/* Rules of Payload's around its own settings, wider than a phone. */
.payload-settings::before, .payload-settings::after { display: none; }
.exemplar-account { display: flex; flex-direction: column; align-items: flex-start; gap: 0.6rem; margin-block: calc(var(--base) * 1.5); line-height: 1.6; }
.exemplar-account h3 { margin: 0; font-size: 17px; font-weight: 600; }
:where(.exemplar-account) .btn { min-height: max(2.2rem, var(--thumb, 0px)); }
.exemplar-account .field-description { color: var(--theme-elevation-600); }
.exemplar-account p { margin: 0; color: var(--theme-elevation-650); }
.exemplar-account [role='alert'] { color: var(--theme-error-600); }
.exemplar-account [role='status'] { color: var(--theme-success-700); }
.exemplar-account label { display: flex; flex-direction: column; gap: 0.2em; width: 100%; max-width: 28em; }
.exemplar-account input { width: 100%; padding: 0.5em 0.75em; font: inherit; color: var(--theme-elevation-800); background: var(--theme-input-bg); border: 1px solid var(--theme-elevation-450); border-radius: var(--style-radius-s); }
.exemplar-account input[aria-invalid='true'] { border-color: var(--theme-error-500); }
.exemplar-account ul { list-style: none; margin: 0; padding: 0; width: 100%; }
.exemplar-account li { display: flex; flex-wrap: wrap; align-items: center; gap: 0.3em 1.2em; padding: 0.6em 0; border-block-start: 1px solid var(--theme-elevation-150); }
.exemplar-account li > span { display: inline-flex; flex-wrap: wrap; gap: 0 0.8em; color: var(--theme-elevation-650); }
.exemplar-account li > span:first-child { min-width: 20em; }
.exemplar-account li > .btn { margin-inline-start: auto; }
.exemplar-account strong { font-weight: 600; color: var(--theme-elevation-1000); }
.exemplar-account li[data-own='true'] > span:first-child { color: var(--theme-success-700); }
.exemplar-account time { font-variant-numeric: tabular-nums; }
.exemplar-account code { font-size: 0.95em; overflow-wrap: anywhere; }
`
