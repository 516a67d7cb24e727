/** Tests names in the scripts of their languages, in lists with headers of these languages. */
import { describe, expect, it } from 'vitest';
import { readTable } from '../../src/core/table/read-table';

/** Returns first name, last name and company of each row. */
function read(...cells: readonly (readonly string[])[]): unknown[] {
  return readTable(cells, 'contact').rows.map((row) => {
    if (row.kind !== 'lookup' || row.lookup.kind !== 'contact') return row.kind;
    const { firstName, lastName, companyName } = row.lookup.by;
    return [firstName, lastName, companyName];
  });
}

describe('names are read in a list that is', () => {
  it('Russian, with the last name first and with a patronymic', () => {
    expect(
      read(
        ['№', 'ФИО', 'Организация', 'Должность'],
        ['1', 'Соколова Анна Петровна', 'Ромашка', 'директор'],
        ['2', 'Ильин Пётр', 'Берёзка', 'менеджер'],
      ),
    ).toEqual([
      ['Анна', 'Соколова', 'Ромашка'],
      ['Пётр', 'Ильин', 'Берёзка'],
    ]);
  });

  it('Chinese', () => {
    expect(
      read(['姓名', '职位', '公司'], ['王小明', '产品总监', '灯鱼数据'], ['欧阳娜', '经理', '远山物流']),
    ).toEqual([
      ['小明', '王', '灯鱼数据'],
      ['娜', '欧阳', '远山物流'],
    ]);
  });

  it('Japanese, with a reading of the name beside it', () => {
    expect(
      read(
        ['会社名', '氏名', 'フリガナ', '役職'],
        ['青空商事', '佐藤 花子', 'サトウ ハナコ', '部長'],
        ['若葉電機', '高橋一郎', 'タカハシ イチロウ', '課長'],
      ),
    ).toEqual([
      ['花子', '佐藤', '青空商事'],
      ['一郎', '高橋', '若葉電機'],
    ]);
  });

  it('Korean', () => {
    expect(
      read(['회사명', '담당자', '직급'], ['푸른물류', '김민수', '부장'], ['한빛전자', '남궁민', '과장']),
    ).toEqual([
      ['민수', '김', '푸른물류'],
      ['민', '남궁', '한빛전자'],
    ]);
  });

  it('French, with the last name first', () => {
    expect(
      read(
        ['Nom et prénom', 'Société'],
        ['Lefèvre Camille', 'Atelier Nord'],
        ['Marchand Jean-Luc', 'Vent Clair'],
      ),
    ).toEqual([
      ['Camille', 'Lefèvre', 'Atelier Nord'],
      ['Jean-Luc', 'Marchand', 'Vent Clair'],
    ]);
  });

  it('German, with a comma behind the last name', () => {
    expect(
      read(
        ['Name, Vorname', 'Firma'],
        ['von der Heide, Anna-Lena', 'Kranhaus'],
        ['Möller, Jens', 'Werft Nord'],
      ),
    ).toEqual([
      ['Anna-Lena', 'von der Heide', 'Kranhaus'],
      ['Jens', 'Möller', 'Werft Nord'],
    ]);
  });
});
