import { expect, test } from 'vitest';
import { cleanFirstName, cleanLastName, splitName } from '../../../src/core/lookup/names';

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
  'Doe, Jane, Sales, EMEA',
  'Dr.',
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
