/** The page as a whole: bars, grid, sidebar, and what is shown over them. */
import { useState } from 'preact/hooks';
import { Dialogs } from './parts/dialogs.js';
import { Executions } from './parts/executions.js';
import { FrameOf } from './parts/frame.js';
import { MenuBar } from './parts/menu-bar.js';
import { Notices } from './parts/notices.js';
import type { PartProps } from './parts/part-props.js';
import { Questions } from './parts/questions.js';
import { StatusBar } from './parts/status-bar.js';
import { Welcome } from './parts/welcome.js';

export function Page(props: PartProps) {
  const [listOpen, setListOpen] = useState(false);
  const { sidebar } = props.state;
  return (
    <div class="page">
      <MenuBar {...props} />
      <div class="middle">
        <div class="left">
          <div id="grid" class="grid" />
          <Welcome {...props} />
          {listOpen && <Executions {...props} close={() => setListOpen(false)} />}
        </div>
        {sidebar && (
          <aside class="sidebar" data-testid="sidebar" aria-label={sidebar.title}>
            <header class="sidebar-title">
              <h2>{sidebar.title}</h2>
              <button
                type="button"
                class="icon-button"
                aria-label="Close sidebar"
                onClick={() => props.actions.closePage(sidebar)}
              >
                ×
              </button>
            </header>
            <FrameOf key={sidebar.id} page={sidebar} />
          </aside>
        )}
      </div>
      <StatusBar {...props} listOpen={listOpen} toggleList={() => setListOpen(!listOpen)} />
      <Dialogs {...props} />
      <Questions {...props} />
      <Notices {...props} />
    </div>
  );
}
