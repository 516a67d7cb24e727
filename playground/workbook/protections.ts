/** Protected areas and sheets: who may edit them. The file's owner always may, which the services see to. */
import { type Area, meet } from './a1.js';
import { type Movement, movedArea } from './moved-areas.js';

interface Protection {
  readonly sheetId: number;
  /** `null` for the whole sheet, also what is added to it later. */
  readonly area: Area | null;
  readonly editors: readonly string[];
}

export class Protections {
  private readonly all = new Map<symbol, Protection>();

  /** Protects an area, or the whole sheet; the answer takes the protection away. */
  add(sheetId: number, area: Area | null, editors: readonly string[]): () => void {
    const key = Symbol('protection');
    this.all.set(key, { sheetId, area, editors });
    return () => void this.all.delete(key);
  }

  /** Whether nothing keeps `user` from editing all these cells. */
  mayEdit(user: string, sheetId: number, cells: Area): boolean {
    return this.against(user, sheetId).every(({ area }) => area !== null && !meet(area, cells));
  }

  /** Whether `user` may insert rows or columns before this place, counted from 1. */
  mayInsert(user: string, sheetId: number, of: Movement['of'], before: number): boolean {
    return this.against(user, sheetId).every(({ area }) => {
      if (!area) return false;
      const [start, count] = of === 'rows' ? [area.row, area.rows] : [area.column, area.columns];
      return before <= start || before >= start + count;
    });
  }

  /** Whether `user` may change the sheet itself: its name, what is hidden, what is frozen. */
  mayChange(user: string, sheetId: number): boolean {
    return this.against(user, sheetId).every(({ area }) => area !== null);
  }

  /** Whether `user` may delete the sheet. */
  mayRemove(user: string, sheetId: number): boolean {
    return this.against(user, sheetId).length === 0;
  }

  /** Rows or columns came or went. */
  follow(movement: Movement): void {
    for (const [key, protection] of this.all) {
      const { sheetId, area } = protection;
      if (sheetId !== movement.sheetId || !area) continue;
      const moved = movedArea(area, movement);
      if (moved) this.all.set(key, { ...protection, area: moved });
      else this.all.delete(key);
    }
  }

  private against(user: string, sheetId: number): readonly Protection[] {
    return [...this.all.values()].filter((one) => one.sheetId === sheetId && !one.editors.includes(user));
  }
}
