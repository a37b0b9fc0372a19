import { createContext } from 'react';

/**
 * The word that stands where a name or a contact detail stood, while details are hidden; null while they are shown. A context and
 * not a rule of style, so that it also reaches dialogs and the palette, which lie beside the page, and so that the detail is
 * nowhere in the page: not to be selected, not to be read aloud, not behind another colour in high contrast.
 */
export const DetailsHidden = createContext<string | null>(null);
