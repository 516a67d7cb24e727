import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanFirstName, cleanLastName, joinedName, splitName } from '../../../src/core/lookup/names';

test.each<[string, string, string]>([
  ['Jane Doe', 'Jane', 'Doe'],
  ['Doe, Jane', 'Jane', 'Doe'],
  ['Doe Jr., John', 'John', 'Doe'],
  ['van der Berg, Jan', 'Jan', 'van der Berg'],
  ['Jane Doe, PhD, MBA', 'Jane', 'Doe'],
  ['Jane Doe, CEO', 'Jane', 'Doe'],
  ['Mary Ann Smith', 'Mary Ann', 'Smith'],
  ['John Q. Smith', 'John', 'Smith'],
  ['J. K. Rowling', 'J. K.', 'Rowling'],
  ['J.K.Rowling', 'J.K.', 'Rowling'],
  ['J. Robert Oppenheimer', 'J. Robert', 'Oppenheimer'],
  ['Dr. Jane Doe', 'Jane', 'Doe'],
  ['Prof. Dr. med. Jane Doe', 'Jane', 'Doe'],
  ['Prof.Dr. Jane Doe', 'Jane', 'Doe'],
  ['Dipl.-Ing. Jane Doe', 'Jane', 'Doe'],
  ['Mr John Smith Jr.', 'John', 'Smith'],
  ['John Smith III', 'John', 'Smith'],
  ['John Smith Ph.D.', 'John', 'Smith'],
  ['Jane Doe, CPA', 'Jane', 'Doe'],
  ['Jack Ma', 'Jack', 'Ma'],
  ['Don Johnson', 'Don', 'Johnson'],
  ['Al Pacino', 'Al', 'Pacino'],
  ['Ludwig van Beethoven', 'Ludwig', 'van Beethoven'],
  ['Jan van der Berg', 'Jan', 'van der Berg'],
  ['Otto von Bismarck', 'Otto', 'von Bismarck'],
  ['Juan de la Cruz Martínez', 'Juan', 'de la Cruz Martínez'],
  ['Maria Teresa dos Santos', 'Maria Teresa', 'dos Santos'],
  ['Karim Ben Ali', 'Karim', 'Ben Ali'],
  ['Mohammed bin Salman Al Saud', 'Mohammed', 'bin Salman Al Saud'],
  ['Conan O’Brien', 'Conan', 'O’Brien'],
  ['Jean-Paul Sartre', 'Jean-Paul', 'Sartre'],
  ['JANE DOE', 'JANE', 'DOE'],
  ['DUPONT Jean', 'Jean', 'DUPONT'],
  ['Jean DUPONT', 'Jean', 'DUPONT'],
  ['DE LA TOUR Jean', 'Jean', 'DE LA TOUR'],
  ['JP Smith', 'JP', 'Smith'],
  ['Jane "JD" Doe (she/her)', 'Jane', 'Doe'],
  ['Jane Doe | Sales at Acme', 'Jane', 'Doe'],
  ['Jane Doe - Head of Sales', 'Jane', 'Doe'],
  ['🚀 Jane Doe', 'Jane', 'Doe'],
  ['王伟', '伟', '王'],
  ['王小明', '小明', '王'],
  ['欧阳娜娜', '娜娜', '欧阳'],
  ['歐陽修', '修', '歐陽'],
  ['王 伟', '伟', '王'],
  ['Wei Wang 王伟', 'Wei', 'Wang'],
  ['田中実', '実', '田中'],
  ['長谷川健', '健', '長谷川'],
  ['大江健三', '健三', '大江'],
  ['山田はなこ', 'はなこ', '山田'],
  ['山田 太郎', '太郎', '山田'],
  ['ジョン・スミス', 'ジョン', 'スミス'],
  ['김철수', '철수', '김'],
  ['남궁민수', '민수', '남궁'],
  ['김 철수', '철수', '김'],
  ['Иван Иванов', 'Иван', 'Иванов'],
  ['Иван И. Иванов', 'Иван', 'Иванов'],
  ['Иванов Иван Иванович', 'Иван', 'Иванов'],
  ['Анна Петровна Иванова', 'Анна Петровна', 'Иванова'],
  ['Γιώργος Παπαδόπουλος', 'Γιώργος', 'Παπαδόπουλος'],
  ['محمد بن سلمان', 'محمد', 'بن سلمان'],
  ['أحمد علي', 'أحمد', 'علي'],
  ['דוד בן גוריון', 'דוד', 'בן גוריון'],
])('%s has the first name %s and the last name %s', (text, firstName, lastName) => {
  expect(splitName(text)).toEqual({ firstName, lastName });
});

test.each([
  'Jane',
  'Dr. Jane',
  'Mr Jones',
  '',
  '123',
  '王',
  'スミス',
  'Jane,',
  'Jane, John, Mary, Ann',
  'Dr.',
  '田中様',
  'ab12',
])('%j cannot be split into first and last name', (text) => {
  expect(splitName(text)).toBeUndefined();
});

test.each([
  ['Dr. Jane', 'Jane'],
  ['Jane Q.', 'Jane'],
  ['J.', 'J.'],
  ['Mary Ann', 'Mary Ann'],
  ['Jane (she/her)', 'Jane'],
  ['Dr.', 'Dr.'],
  ['42', ''],
])('the first name in %j is %j', (cell, firstName) => {
  expect(cleanFirstName(cell)).toBe(firstName);
});

test.each([
  ['Doe Jr.', 'Doe'],
  ['Doe, PhD', 'Doe'],
  ['van der Berg', 'van der Berg'],
  ['Ma', 'Ma'],
  ['!', ''],
])('the last name in %j is %j', (cell, lastName) => {
  expect(cleanLastName(cell)).toBe(lastName);
});

test.each([
  ...[
    'Jane Doe',
    'Jane Doe (she/her)',
    'Jane Doe she/her',
    'Jane Doe (She / Her / Hers)',
    'Jane Doe, they/them',
    'Jane Doe sie/ihr',
  ],
  ...[
    "Jane 'Jay' Doe",
    'Jane ‘Jay’ Doe',
    'Jane «Jay» Doe',
    'Jane "Jay" Doe',
    'Jane “Jay” Doe',
    'Jane „Jay“ Doe',
    'Jane `Jay` Doe',
  ],
  ...[
    'Jane (Jay) Doe',
    'Jane [Jay] Doe',
    'Jane ´Jay´ Doe',
    'Jane ‚Jay‘ Doe',
    '"Jane Doe"',
    "'Jane Doe'",
    '(Jane Doe)',
  ],
  ...[
    'Jane Doe, CSM, SAFe',
    'Jane Doe, PMP®, CPA',
    'Jane Doe, Ph.D.',
    'Jane Doe, Ph. D.',
    'Jane Doe, M.Sc., MBA',
    'Jane Doe MBA',
  ],
  ...[
    'Jane Doe, CISSP-ISSAP',
    'Jane Doe, AWS-SAA',
    'Jane Doe, MA',
    'Jane Doe, Certified Scrum Master',
    'Jane Doe, FRICS',
  ],
  ...[
    'PhD Jane Doe',
    'Prof. Dr. Dr. h.c. Jane Doe',
    'Prof. Dr. h. c. mult. Jane Doe',
    'Dr.-Ing. Jane Doe',
    'Dipl.-Kffr. Jane Doe',
  ],
  ...[
    'M.Sc. Jane Doe',
    'Frau Dr. Jane Doe',
    'Dott.ssa Jane Doe',
    'Sra. Jane Doe',
    'Mgr. Jane Doe',
    'MUDr. Jane Doe',
    'Gen. Jane Doe',
  ],
  ...[
    'Jane Doe, Head of Sales',
    'Jane Doe, CEO & Founder',
    'Jane Doe, Geschäftsführerin',
    'Jane Doe, Head of Sales, Acme Inc.',
  ],
  ...[
    'Jane Doe, Acme GmbH',
    'Jane Doe, Germany',
    'Jane Doe at Acme',
    'Jane Doe at Acme, Inc.',
    'Jane Doe @ Acme',
    'Jane Doe @acme',
  ],
  ...[
    'Jane Doe bei Acme',
    'Jane Doe chez Acme',
    'Jane Doe / Acme',
    'Jane Doe – Acme',
    'Jane Doe | CEO',
    'Jane Doe; John Smith',
  ],
  ...[
    'Jane Doe geb. Roe',
    'Jane Doe, geb. Roe',
    'Jane Doe (geb. Roe)',
    'Jane Doe née Roe',
    'Jane Doe nata Roe',
    'Jane Doe z domu Roe',
  ],
  ...[
    '12. Jane Doe',
    '12) Jane Doe',
    '#12 Jane Doe',
    '(12) Jane Doe',
    '• Jane Doe',
    '- Jane Doe',
    'Jane Doe • 2nd',
    'Jane Doe 2nd',
  ],
  ...[
    'Jane Doe 3rd+ degree',
    '🚀 Jane Doe 🎯',
    'Jane 🚀 Doe',
    'Jane Doe ✅',
    'Jane Doe™',
    'Name: Jane Doe',
    'Attn: Jane Doe',
  ],
  ...[
    'z. Hd. Jane Doe',
    'Doe, Jane',
    'Doe, Jane, PhD',
    'Doe, Jane (she/her)',
    'Doe, Dr. Jane',
    'Doe PhD, Jane',
    'Doe geb. Roe, Jane',
  ],
  ...[
    'Doe, Jane, Head of Sales',
    'Jane Doe <jane@x.example>',
    'Jane Doe jane@x.example',
    'Jane_Doe',
    'Jane Doe\nHead of Sales',
  ],
  ...[
    'Jane Doe #hiring',
    'Jane Doe, #OpenToWork',
    'Jane Doe—CEO',
    '1 - Jane Doe',
    'Jane ”Jay” Doe',
    'Jane Doe, Capt.',
  ],
  ...['Jane Doe (she', 'Jane Doe –', 'Ms. Jane Q. Doe', 'Mag. Jane Doe, MBA'],
])('%j is Jane Doe', (text) => {
  expect(splitName(text)).toEqual({ firstName: 'Jane', lastName: 'Doe' });
});

test.each([
  ['Dr. Anna-Lena von der Heide (she/her)', 'Anna-Lena', 'von der Heide'],
  ['Anna-Lena von der Heide she/her', 'Anna-Lena', 'von der Heide'],
  ["Conan O'Brien", 'Conan', "O'Brien"],
  ["Beverly D'Angelo", 'Beverly', "D'Angelo"],
  ["Conan 'Coco' O'Brien", 'Conan', "O'Brien"],
  ['Conan ‘Coco’ O’Brien', 'Conan', 'O’Brien'],
  ["Jacobus van 't Hoff", 'Jacobus', "van 't Hoff"],
  ["D'Arcy O'Neil", "D'Arcy", "O'Neil"],
  ['"Jay" Doe', 'Jay', 'Doe'],
  ['Doe, Austin', 'Austin', 'Doe'],
  ['Smith, Sydney', 'Sydney', 'Smith'],
  ['DOE, JANE', 'JANE', 'DOE'],
  ['GARCÍA LÓPEZ, MARÍA', 'MARÍA', 'GARCÍA LÓPEZ'],
  ['García López, María José', 'María José', 'García López'],
  ['Md Rahman', 'Md', 'Rahman'],
  ['Gen Tanaka', 'Gen', 'Tanaka'],
  ['Ann Nee', 'Ann', 'Nee'],
  ['Jack Ma, MBA', 'Jack', 'Ma'],
  ['Nobuo Ueno, CPA', 'Nobuo', 'Ueno'],
  ['Seán Ó Súilleabháin', 'Seán', 'Ó Súilleabháin'],
  ['M.S. Dhoni', 'M.S.', 'Dhoni'],
  ['Doe, J.R.', 'J.R.', 'Doe'],
  ['jane.doe', 'jane', 'doe'],
  ['山田太郎様', '太郎', '山田'],
  ['김철수님', '철수', '김'],
  ['Олег Петров (он/его)', 'Олег', 'Петров'],
  ['prof. dr hab. inż. Jan Kowalski', 'Jan', 'Kowalski'],
])('%s is the first name %s and the last name %s', (text, firstName, lastName) => {
  expect(splitName(text)).toEqual({ firstName, lastName });
});

test.each([
  ['Dupont Jean', 'Jean', 'Dupont'],
  ['Dupont Jean Pierre', 'Jean Pierre', 'Dupont'],
  ['de la Tour Jean', 'Jean', 'de la Tour'],
  ['van der Berg Jan', 'Jan', 'van der Berg'],
  ['Dupont, Jean', 'Jean', 'Dupont'],
  ['Jean DUPONT', 'Jean', 'DUPONT'],
  ['Mme Dupont Jean', 'Jean', 'Dupont'],
  ['Kovács János', 'János', 'Kovács'],
  ['王 伟', '伟', '王'],
])('with the family name first %s is %s %s', (text, firstName, lastName) => {
  expect(splitName(text, 'family first')).toEqual({ firstName, lastName });
});

describe('first and last name in cells of their own', () => {
  test.each([
    ...[
      ['Jane', 'Doe'],
      ['Jane Doe', 'Doe'],
      ['Jane Doe', ''],
      ['Jane Doe', '-'],
      ['Jane Doe', 'n/a'],
      ['', 'Jane Doe'],
    ],
    ...[
      ['-', 'Doe, Jane'],
      ['Jane Doe', 'Jane Doe'],
      ['Jane', 'Jane Doe'],
      ['Doe, Jane', ''],
      ['Doe, Jane', 'Doe'],
    ],
    ...[
      ['Dr. Jane', 'Doe, PhD'],
      ['Jane (she/her)', 'Doe MBA'],
      ["Jane 'Jay'", 'Doe'],
      ['Jane 🚀', 'Doe, CSM, SAFe'],
    ],
    ...[
      ['Jane', 'Doe - Head of Sales'],
      ['Jane', 'Doe (geb. Roe)'],
      ['Jane', 'Doe, Head of Sales'],
      ['12. Jane', 'Doe'],
    ],
    ...[
      ['Jane', 'Doe, Jane'],
      ['JANE DOE'.replace('JANE DOE', 'Jane Doe'), 'DOE'.replace('DOE', 'Doe')],
      ['Jane Q.', 'Doe'],
      ['Dr.', 'Jane Doe'],
      ['Jane Doe', 'PhD'],
      ['Jane/Janet', 'Doe'],
    ],
  ])('%j and %j are Jane Doe', (first = '', last = '') => {
    expect(joinedName(first, last)).toEqual({ firstName: 'Jane', lastName: 'Doe' });
  });

  test.each([
    ['Anna-Lena von der Heide', 'von der Heide', 'Anna-Lena', 'von der Heide'],
    ['María José', 'García López', 'María José', 'García López'],
    ['Thomas', 'Thomas', 'Thomas', 'Thomas'],
    ['Ana Lopez Garcia', 'Lopez Garcia', 'Ana', 'Lopez Garcia'],
    ['Jack', 'Ma', 'Jack', 'Ma'],
    ['Conan', "O'Brien", 'Conan', "O'Brien"],
    ['王伟', '', '伟', '王'],
  ])('%j and %j are %j %j', (first, last, firstName, lastName) => {
    expect(joinedName(first, last)).toEqual({ firstName, lastName });
  });

  test.each([
    ['Jane', ''],
    ['', 'Doe'],
    ['', ''],
    ['-', 'n/a'],
    ['Jane', 'unknown'],
    ['42', 'Doe'],
    ['Frau', 'Doe'],
  ])('%j and %j are no name', (first, last) => {
    expect(joinedName(first, last)).toBeUndefined();
  });
});

test('prose is no name', () => {
  const prose = "Jane 'Jay (".repeat(5000);
  expect(splitName(prose)).toBeUndefined();
  expect(joinedName(prose, prose)).toBeUndefined();
});

const known = fc.constantFrom(
  ...[
    ['Jane', 'Doe'],
    ['Anna-Lena', 'von der Heide'],
    ['Conan', "O'Brien"],
    ['Beverly', 'D’Angelo'],
    ['Mary Ann', 'Smith'],
  ],
  ...[
    ['José', 'Núñez'],
    ['Иван', 'Иванов'],
    ['Søren', 'Kjær'],
    ['Jack', 'Ma'],
    ['Юлия', 'Петрова'],
  ],
);
const before = fc.constantFrom('', 'Dr. ', 'Prof. Dr. ', '12. ', '🚀 ', 'Ms. ', '• ', 'Attn: ');
const after = fc.constantFrom(
  ...[
    '',
    ' (she/her)',
    ' they/them',
    ', PhD',
    ', CSM, SAFe',
    ' MBA',
    ' – Acme',
    ' | Sales',
    ' • 2nd',
    ' ✅',
    ' at Acme',
  ],
  ...[', Head of Sales', ' geb. Roe', ' (Acme)', ' @ Acme'],
);

test('a name with any remarks is read as the name', () => {
  const nickname = fc.constantFrom('', ' "Jay"', " 'Jay'", ' «Jay»', ' “Jay”', ' (Jay)');
  fc.assert(
    fc.property(known, before, nickname, after, ([firstName = '', lastName = ''], title, nick, remark) => {
      const name = { firstName, lastName };
      expect(splitName(`${title}${firstName}${nick} ${lastName}${remark}`)).toEqual(name);
      expect(joinedName(`${title}${firstName}${nick}`, `${lastName}${remark}`)).toEqual(name);
    }),
    { numRuns: 500 },
  );
});

test('no text makes the reading of names throw', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.stringMatching(/^[A-Za-zäöŁ'’"«».,()/@ –-]{0,24}$/),
    fc
      .array(fc.constantFrom('Jane', 'Doe', 'Dr.', 'PhD', 'van', '"Jay"', ',', 'at', 'geb.', '王伟'))
      .map((words) => words.join(' ')),
  );
  fc.assert(
    fc.property(text, text, (one, other) => {
      for (const name of [splitName(one), splitName(one, 'family first'), joinedName(one, other)])
        if (name) expect([name.firstName, name.lastName]).not.toContain('');
    }),
    { numRuns: 2000 },
  );
});

test('the parts of a name are read again as themselves', () => {
  const word = fc.oneof(
    fc.stringMatching(/^[A-ZÄÖŁÉ][a-zäöüßéøłğ]{1,9}$/),
    fc.constantFrom(
      'van',
      'de',
      'la',
      'Dr.',
      'Jr.',
      'PhD',
      'J.',
      'Q.',
      "O'Neil",
      'Jean-Paul',
      '王伟',
      'Иван',
      'Ma',
    ),
  );
  const words = fc.array(word, { minLength: 1, maxLength: 3 }).map((list) => list.join(' '));
  fc.assert(
    fc.property(words, words, (first, last) => {
      // Titles, suffixes and particles alone are no name.
      const hasName = (text: string) =>
        /\p{Lu}?\p{L}{3,}|王伟|O'Neil/u.test(text.replace(/\b(?:Dr|Jr|PhD|van)\b/g, ''));
      fc.pre(hasName(first) && hasName(last));
      const name = joinedName(first, last);
      fc.pre(name !== undefined);
      // Ambiguous by nature: the first name `Jane Jane` beside the last name `Jane`.
      fc.pre(!name.firstName.includes(name.lastName) && !name.lastName.includes(name.firstName));
      expect(joinedName(name.firstName, name.lastName)).toEqual(name);
    }),
    { numRuns: 1000 },
  );
});
