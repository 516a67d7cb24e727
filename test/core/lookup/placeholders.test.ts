import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  isBlankCompany,
  isBlankText,
  isErrorText,
  isLinkLabel,
  isLoadingText,
} from '../../../src/core/lookup/placeholders';

test.each([
  ...['', ' ', '-', '–', '—', '?', '.', '...', '/', '✓', '"'],
  ...[
    'n/a',
    'N/A',
    'NA',
    'N.A.',
    'n. a.',
    'n/a.',
    '[N/A]',
    '(none)',
    'none',
    'None.',
    'null',
    'NULL',
    'nil',
    'NaN',
  ],
  ...[
    'TBD',
    'tbc',
    'TBA',
    'unknown',
    '<unknown>',
    'Not available',
    'not  provided',
    'to be confirmed',
    '(blank)',
  ],
  ...['no website', 'No web site', 'No email', 'no LinkedIn', 'no last name', "don't know"],
  ...['N/A – retired', 'none / unknown', 'TBD - ask', 'not applicable (N/A)', 'Kein Unternehmen', 'no-name'],
  ...['keine', 'k.A.', 'k. A.', 'unbekannt', 'keine Angabe', 'keine Website', 'nicht vorhanden', '(leer)'],
  ...[
    'aucun',
    'néant',
    'pas de site',
    'sans email',
    'non renseigné',
    'ninguno',
    's/d',
    'sin datos',
    'sin web',
  ],
  ...[
    'nenhum',
    'não informado',
    'sem site',
    'nessuno',
    'non disponibile',
    'senza sito web',
    'geen',
    'n.v.t.',
  ],
  ...['inget', 'saknas', 'brak', 'brak danych', 'brak strony', 'bez maila', 'нет', 'не указано', 'нет сайта'],
  ...['なし', '無し', '不明', '无', '暂无', '没有', '未知', '없음', '해당 없음', 'لا يوجد', 'yok'],
])('%j stands for nothing', (text) => {
  expect(isBlankText(text)).toBe(true);
});

test.each([
  ...[
    'Na',
    'Noe',
    'Blank',
    'Nada',
    'Inga',
    'No',
    'Leer',
    'None Ltd',
    'Keiner GmbH',
    'Noah',
    'Nova',
    'X',
    '3M',
    '7',
  ],
  ...['The Unknown Company', 'No Fear', 'Nothing Hill', 'Sin City', 'Bez Design', '王', 'Anna'],
])('%j is a value', (text) => {
  expect(isBlankText(text)).toBe(false);
});

test.each([
  ...[
    '-',
    'unknown',
    'self-employed',
    'Self Employed',
    'SELF-EMPLOYED',
    'Freelance',
    'freelancer (self-employed)',
  ],
  ...[
    'Independent Consultant',
    'Stealth Startup',
    'retired',
    'Freiberufler',
    'selbstständig',
    'Indépendante',
  ],
  ...[
    'à son compte',
    'Autónomo',
    'por cuenta propia',
    'Libero professionista',
    'ZZP',
    "zzp'er",
    'Egenföretagare',
  ],
  ...['samozatrudnienie', 'Самозанятый', 'フリーランス', '自由职业', '프리랜서', 'none (retired)'],
])('%j names no company', (text) => {
  expect(isBlankCompany(text)).toBe(true);
});

test.each([
  'Freelancer.com',
  'Independent News',
  'Self',
  'Retired Racehorse Project',
  'Student Beans',
  'Upwork',
])('%j names a company', (text) => {
  expect(isBlankCompany(text)).toBe(false);
});

test.each([
  ...[
    'Profile',
    'View',
    'view profile',
    'View Profile →',
    'Link',
    '[link]',
    'LinkedIn',
    'Website',
    'click here',
  ],
  ...[
    'Click here!',
    'Homepage',
    'See more',
    'See more…',
    'Open',
    'Visit website',
    'Profil ansehen',
    'hier klicken',
  ],
  ...[
    'Zur Website',
    'Voir le profil',
    'Cliquez ici',
    'Ver perfil',
    'Haz clic aquí',
    'Saiba mais',
    'Clicca qui',
  ],
  ...[
    'Bekijk profiel',
    'Klik hier',
    'Visa profil',
    'Zobacz profil',
    'Ссылка',
    'プロフィール',
    'こちら',
    '链接',
    '查看',
  ],
  ...['프로필 보기', '더 보기'],
])('%j is the label of a link', (text) => {
  expect(isLinkLabel(text)).toBe(true);
});

test.each(['theo-hamelin-c', 'acme.com', 'Acme', 'Profile Software', 'Linkline', 'Viewpoint', ''])(
  '%j is no label of a link',
  (text) => {
    expect(isLinkLabel(text)).toBe(false);
  },
);

describe('errors and values to come', () => {
  test.each([
    ...[
      '#N/A',
      '#NV',
      '#REF!',
      '#NAME?',
      '#ERROR!',
      '#DIV/0!',
      '#ССЫЛКА!',
      '#ИМЯ?',
      '#Н/Д',
      '#NOMBRE?',
      '#¡REF!',
    ],
    ...[
      '#¿NOMBRE?',
      '#BEZUG!',
      '#WERT!',
      '#VALEUR!',
      '#N/D',
      '#ODWOŁANIE!',
      '#SPILL!',
      '#VÄRDEFEL!',
      '#PUUTTUU!',
    ],
    ...['#¡VALOR!', '#NOME?', '#N/B', '#Δ/Υ', '#NENÍ_K_DISPOZICI', '#DĚLENÍ_NULOU!', '#DEĞER!', '#ÉRTÉK!'],
    ...['\u200e#N/A', '#N/D!', '#¿NOMBRE?', '#Н/Д!', '#ÜBERLAUF!', '#قيمة!'],
  ])('%j is an error', (text) => {
    expect(isErrorText(text)).toBe(true);
  });

  test.each(['#1', '# Jane', '#hashtag', 'Acme!', '#Acme', 'N/A', '#12/24', '#Wow!'])(
    '%j is no error',
    (text) => {
      expect(isErrorText(text)).toBe(false);
    },
  );

  test.each([
    ...[
      'Loading...',
      'loading',
      'Loading…',
      'Wird geladen...',
      'Chargement...',
      'Chargement en cours…',
      'Cargando...',
    ],
    ...[
      'Carregando...',
      'Caricamento...',
      'Laden...',
      'Läser in...',
      'Ładowanie...',
      'Загрузка...',
      '読み込み中...',
    ],
    ...['正在加载...', '載入中...', '로드 중...', 'Nalaganje…', 'در حال بارگیری...', 'लोड हो रहा है...'],
  ])('%j will be a value', (text) => {
    expect(isLoadingText(text)).toBe(true);
  });

  test.each(['Laden', 'Bin Laden', 'Loading Dock Ltd', 'Cargando'])('%j is a value already', (text) => {
    expect(isLoadingText(text)).toBe(false);
  });
});

test('no text makes the readers of placeholders throw', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      for (const read of [isBlankText, isBlankCompany, isLinkLabel, isErrorText, isLoadingText])
        expect(typeof read(text)).toBe('boolean');
    }),
  );
});
