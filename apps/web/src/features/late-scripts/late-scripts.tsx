import { countViews } from '../news/count-views';
import { Hydrated } from './hydrated';
import { loadLateScripts } from './load-late';

/** Stands first in a document's body. */
export function LateScripts() {
  return (
    <>
      <script dangerouslySetInnerHTML={{ __html: `${loadLateScripts};${countViews}` }} />
      <Hydrated />
    </>
  );
}
