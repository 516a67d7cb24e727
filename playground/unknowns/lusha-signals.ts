/** What is unsure about signals: the names in their events, how an answer lists them, and what is charged. */

export const LUSHA_SIGNALS = {
  signalNames: {
    question: 'Under which names does an event of a person hold the company, the title, and the person?',
    answers: ['of version 2', 'of webhooks', 'of the example'],
    usual: 'of version 2',
    why: 'The former version documents every name; the present one shows two others.',
    askable: false,
  },
  noSignals: {
    question: 'How does an answer list somebody without events?',
    answers: ['left out', 'empty lists', 'no lists'],
    usual: 'left out',
    why: 'An example of the specification answers two IDs with one result.',
    askable: false,
  },
  signalOrder: {
    question: 'In which order do the events of one type come?',
    answers: ['newest first', 'oldest first'],
    usual: 'newest first',
    why: 'No order is documented.',
    askable: false,
  },
  signalBilling: {
    question: 'Is every event charged, or every type of events of a person or company?',
    answers: ['events', 'types'],
    usual: 'events',
    why: 'It is the dearer of the two.',
    askable: false,
  },
} as const;
