/** What is unsure about searches by criteria: their pages, and the values of filters. */

export const LUSHA_SEARCH = {
  totals: {
    question: 'Does prospecting return a total, and does it guarantee it?',
    answers: ['vouched', 'bare', 'absent', 'text'],
    usual: 'vouched',
    why: 'Recorded answers say that the total is exact.',
    askable: false,
  },
  pages: {
    question:
      'Does a prospecting page hold as many results as were requested, and where does the next one begin?',
    answers: ['full', 'half', 'capped', 'cut'],
    usual: 'full',
    why: 'Recorded pages are full; an example of the specification has 50 of 100 results.',
    askable: false,
  },
  repeats: {
    question: 'Can a prospecting page list the same person or company twice?',
    answers: [false, true],
    usual: false,
    why: 'It was not seen in recorded answers.',
    askable: false,
  },
  oddRows: {
    question: 'Do a few people of a prospecting page have an error instead of data, or no ID?',
    answers: [false, true],
    usual: false,
    why: 'It was not seen in recorded answers.',
    askable: false,
  },
  dataPointValues: {
    question: 'Does the list of values of existingDataPoints have any?',
    answers: ['listed', 'empty', 'null'],
    usual: 'listed',
    why: 'The eight values were read through a connector; over REST the list was once empty.',
    askable: false,
  },
  pagesBeyond: {
    question: 'What does a page beyond the last result return?',
    answers: ['empty', 'refused'],
    usual: 'empty',
    why: 'It costs a request, and the search ends in the same way.',
    askable: false,
  },
  filterValues: {
    question: 'In which shape does the list of the values of a filter come?',
    answers: ['as recorded', 'texts', 'objects', 'bare list', 'empty', 'null'],
    usual: 'as recorded',
    why: 'Most shapes were recorded; those of technologies, names, topics and codes were not.',
    askable: false,
  },
} as const;
