/** Refuses edits of protected cells and sheets with Google's text. */
import type { RangeAddress } from '../workbook/a1.js';
import type { Movement } from '../workbook/moved-areas.js';
import type { Workbook } from '../workbook/workbook.js';
import type { Caller, Service } from './border.js';
import { Refused } from './refusals.js';

const PROTECTED = { kind: 'protected' } as const;

export class Guard {
  constructor(
    private readonly workbook: () => Workbook,
    /** The person who may edit everything; `null` in a file without an owner. */
    private readonly owner: string | null,
  ) {}

  /** Returns whether the caller may edit every cell of the range. */
  mayEdit({ effectiveUser }: Caller, { sheetId, ...area }: RangeAddress): boolean {
    return this.isOwner(effectiveUser) || this.protections.mayEdit(effectiveUser, sheetId, area);
  }

  /** Wraps methods of ranges so that they throw unless the caller may edit the whole range. */
  ofCells(methods: Service): Service {
    return checked(methods, (caller, range: RangeAddress) => this.mayEdit(caller, range));
  }

  /** Wraps methods of sheets so that they throw unless the caller may change the sheet. */
  ofSheets(methods: Service): Service {
    return checked(
      methods,
      ({ effectiveUser }, id: number) =>
        this.isOwner(effectiveUser) || this.protections.mayChange(effectiveUser, id),
    );
  }

  checkInsert({ effectiveUser }: Caller, sheetId: number, of: Movement['of'], before: number): void {
    if (this.isOwner(effectiveUser)) return;
    if (!this.protections.mayInsert(effectiveUser, sheetId, of, before)) throw new Refused(PROTECTED);
  }

  checkCells(caller: Caller, range: RangeAddress): void {
    if (!this.mayEdit(caller, range)) throw new Refused(PROTECTED);
  }

  /** Throws if anything of the sheet is protected against the caller. */
  checkUnprotected({ effectiveUser }: Caller, sheetId: number): void {
    if (this.isOwner(effectiveUser)) return;
    if (!this.protections.mayRemove(effectiveUser, sheetId)) throw new Refused(PROTECTED);
  }

  checkRemoval({ effectiveUser }: Caller, sheetId: number): void {
    if (this.isOwner(effectiveUser)) return;
    if (!this.protections.mayRemove(effectiveUser, sheetId)) throw new Refused(PROTECTED);
  }

  private get protections() {
    return this.workbook().protections;
  }

  private isOwner(user: string): boolean {
    return user === this.owner;
  }
}

function checked<Target>(methods: Service, may: (caller: Caller, target: Target) => boolean): Service {
  return Object.fromEntries(
    Object.entries(methods).map(([name, method]) => [
      name,
      (caller: Caller, target: Target, ...args: readonly unknown[]) => {
        if (!may(caller, target)) throw new Refused(PROTECTED);
        return method(caller, ...([target, ...args] as never[]));
      },
    ]),
  );
}
