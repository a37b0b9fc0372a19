/** The practice register's passphrase, shown on its gate: it protects invented people only. */
export const practicePassphrase = 'practice makes the register safe';
