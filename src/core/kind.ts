/** The two kinds of records, and the words that a person reads for several of one kind. */
export type Kind = 'contact' | 'company';

export const KIND_LABELS: Readonly<Record<Kind, string>> = { contact: 'people', company: 'companies' };
