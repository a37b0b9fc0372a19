/** Opens the practice register for each of its invented people; shown at its gate, since there is nothing to protect in it. */
export const practicePassphrase = 'practice makes the register safe';
