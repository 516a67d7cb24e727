/** A menu of the menu bar, which opens by click or keyboard and can have submenus. */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

export type MenuNode =
  | { readonly kind: 'item'; readonly label: string; readonly run: () => void }
  | { readonly kind: 'separator' }
  | { readonly kind: 'menu'; readonly label: string; readonly nodes: readonly MenuNode[] };

interface MenuProps {
  readonly label: string;
  readonly nodes: readonly MenuNode[];
  readonly open: boolean;
  readonly setOpen: (open: boolean) => void;
}

export function Menu({ label, nodes, open, setOpen }: MenuProps) {
  const button = useRef<HTMLButtonElement>(null);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!open) return undefined;
    const outside = ({ target }: Event): void => {
      if (!box.current?.contains(target as Node)) setOpen(false);
    };
    document.addEventListener('pointerdown', outside, true);
    return () => document.removeEventListener('pointerdown', outside, true);
  }, [open, setOpen]);
  const close = (): void => {
    setOpen(false);
    button.current?.focus();
  };
  return (
    <div class="menu" ref={box}>
      <button
        type="button"
        class="menu-button"
        ref={button}
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return;
          event.preventDefault();
          setOpen(true);
        }}
      >
        {label}
      </button>
      {open && <MenuList label={label} nodes={nodes} close={close} back={close} />}
    </div>
  );
}

interface MenuListProps {
  readonly label: string;
  readonly nodes: readonly MenuNode[];
  /** Closes the whole menu. */
  readonly close: () => void;
  /** Returns to the place from which this list was opened. */
  readonly back: () => void;
}

function MenuList({ label, nodes, close, back }: MenuListProps) {
  const list = useRef<HTMLDivElement>(null);
  const [inner, setInner] = useState<number | null>(null);
  useLayoutEffect(() => itemsOf(list.current)[0]?.focus(), []);
  const move = (by: number): void => {
    const all = itemsOf(list.current);
    const at = all.indexOf(document.activeElement as HTMLElement);
    setInner(null);
    all[(at + by + all.length) % all.length]?.focus();
  };
  const keys: Readonly<Record<string, () => void>> = {
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    Home: () => itemsOf(list.current)[0]?.focus(),
    End: () => itemsOf(list.current).at(-1)?.focus(),
    Escape: back,
    ArrowLeft: back,
    Tab: close,
  };
  return (
    <div
      class="menu-list"
      role="menu"
      aria-label={label}
      ref={list}
      onKeyDown={(event) => {
        const key = keys[event.key];
        if (!key) return;
        event.preventDefault();
        event.stopPropagation();
        key();
      }}
    >
      {nodes.map((node, index) => (
        <MenuRow
          // biome-ignore lint/suspicious/noArrayIndexKey: a menu's rows never move
          key={index}
          node={node}
          open={inner === index}
          setOpen={(open) => setInner(open ? index : null)}
          close={close}
        />
      ))}
    </div>
  );
}

function itemsOf(list: HTMLElement | null): readonly HTMLElement[] {
  return [...(list?.querySelectorAll<HTMLElement>(':scope > .menu-row > [role=menuitem]') ?? [])];
}

interface MenuRowProps {
  readonly node: MenuNode;
  readonly open: boolean;
  readonly setOpen: (open: boolean) => void;
  readonly close: () => void;
}

function MenuRow({ node, open, setOpen, close }: MenuRowProps) {
  const item = useRef<HTMLButtonElement>(null);
  if (node.kind === 'separator') return <hr class="menu-separator" />;
  const inner = node.kind === 'menu';
  const go = (): void => {
    if (node.kind === 'menu') {
      setOpen(true);
      return;
    }
    close();
    node.run();
  };
  return (
    <div role="none" class="menu-row" onMouseEnter={() => setOpen(inner)}>
      <button
        type="button"
        class="menu-item"
        role="menuitem"
        tabIndex={-1}
        ref={item}
        aria-haspopup={inner ? 'menu' : undefined}
        aria-expanded={inner ? open : undefined}
        onClick={go}
        onKeyDown={(event) => {
          if (!inner || event.key !== 'ArrowRight') return;
          event.stopPropagation();
          setOpen(true);
        }}
      >
        <span>{node.label}</span>
        {inner && <span aria-hidden="true">▸</span>}
      </button>
      {node.kind === 'menu' && open && (
        <MenuList
          label={node.label}
          nodes={node.nodes}
          close={close}
          back={() => {
            setOpen(false);
            item.current?.focus();
          }}
        />
      )}
    </div>
  );
}
