import { createContext } from 'react';

/** False inside a list row that is not the current one: a table of 500 rows must not be 500 tab stops. */
export const TabStop = createContext(true);
