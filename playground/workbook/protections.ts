/** Protected areas and sheets, and who may edit them. The services always allow the owner of the file. */
import { type Area, meet } from './a1.js';
import { type Movement, movedArea } from './moved-areas.js';

interface Protection {
  readonly sheetId: number;
  /** The area; `null` for the whole sheet, including rows and columns that are added later. */
  readonly area: Area | null;
  readonly editors: readonly string[];
}

export class Protections {
  private readonly all = new Map<symbol, Protection>();

  /** Protects an area or the whole sheet. Returns a function that removes the protection. */
  add(sheetId: number, area: Area | null, editors: readonly string[]): () => void {
    const key = Symbol('protection');
    this.all.set(key, { sheetId, area, editors });
    return () => void this.all.delete(key);
  }

  /** Returns whether `user` may edit all these cells. */
  mayEdit(user: string, sheetId: number, cells: Area): boolean {
    return this.against(user, sheetId).every(({ area }) => area !== null && !meet(area, cells));
  }

  /** Returns whether `user` may insert rows or columns before this place, which counts from 1. */
  mayInsert(user: string, sheetId: number, of: Movement['of'], before: number): boolean {
    return this.against(user, sheetId).every(({ area }) => {
      if (!area) return false;
      const [start, count] = of === 'rows' ? [area.row, area.rows] : [area.column, area.columns];
      return before <= start || before >= start + count;
    });
  }

  /** Returns whether `user` may change the sheet itself: its name, what is hidden, and what is frozen. */
  mayChange(user: string, sheetId: number): boolean {
    return this.against(user, sheetId).every(({ area }) => area !== null);
  }

  /** Returns whether `user` may delete the sheet. */
  mayRemove(user: string, sheetId: number): boolean {
    return this.against(user, sheetId).length === 0;
  }

  /** Follows inserted or deleted rows or columns. */
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
