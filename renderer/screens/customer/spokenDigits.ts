/** `082 ••• 4567` as it is read aloud: the digits that may be known, one by one. */
export const spokenDigits = (masked: string) => [...(/\d+$/.exec(masked)?.[0] ?? '')].join(' ');
