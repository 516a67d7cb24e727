/** The page `Tools.html`, with the smaller views: formulas to insert, settings, sharing, help and the check of the installation. */
import { PAGE_VIEWS } from '../src/core/pages';
import { CheckPanel } from './panels/check';
import { FilePanel } from './panels/file';
import { FirstRun } from './panels/first-run';
import { ForgetPanel } from './panels/forget';
import { HelpPanel } from './panels/help';
import { RemoveAllPanel } from './panels/remove-all';
import { SharingPanel } from './panels/sharing';
import { UseInCells } from './panels/use-in-cells';
import { startPage, type ViewProps } from './shell';

startPage({ names: PAGE_VIEWS.Tools, View });

function View({ panel, name }: ViewProps) {
  if (name === 'help') return <HelpPanel panel={panel} />;
  if (name === 'check') return <CheckPanel panel={panel} />;
  if (name === 'forget') return <ForgetPanel panel={panel} />;
  if (name === 'remove') return <RemoveAllPanel panel={panel} />;
  if (name === 'share') return <SharingPanel panel={panel} />;
  if (panel.view.access === 'none') return <FirstRun panel={panel} next={name} />;
  return name === 'file' ? <FilePanel panel={panel} /> : <UseInCells panel={panel} />;
}
