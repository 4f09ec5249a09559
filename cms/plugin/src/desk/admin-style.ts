/** What of Payload's own look keeps people from reading or reaching something; for every page of the admin. */
export const adminStyle = `
/* Greys under 3:1: of what one reads and does not write (签发人, 审计员, one's own account), and of the hints. */
.field-type :is(input:disabled, textarea:disabled, .rs__single-value--is-disabled, .rs__multi-value--is-disabled) { color: var(--theme-elevation-800); -webkit-text-fill-color: currentcolor; opacity: 1; }
.field-type .field-description { color: var(--theme-elevation-600); }
/* The path to a document with a long title pushed the account's button off a phone. */
.app-header__step-nav-wrapper, .step-nav, .step-nav__last { min-width: 0; }
.step-nav__home { flex-shrink: 0; }
@media (max-width: 768px) {
  /* When it was changed and made, on a line that does not run off the side. */
  .doc-controls__meta { gap: 0.6em; font-size: 0.85em; }
}
`
