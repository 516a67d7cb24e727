/** The two kinds of records. */
export type Kind = 'contact' | 'company';

/** The plural of each kind as it is shown on screen. */
export const KIND_LABELS: Readonly<Record<Kind, string>> = { contact: 'people', company: 'companies' };
