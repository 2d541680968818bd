import { createContext, useContext, type ReactNode } from 'react';
import type { Cms } from '../cms.js';

const CmsContext = createContext<Cms | null>(null);

/** Gives the hooks below it their client. Make the client once, outside of any component. */
export function CmsProvider({ cms, children }: { cms: Cms; children: ReactNode }) {
  return <CmsContext.Provider value={cms}>{children}</CmsContext.Provider>;
}

/** The client of the nearest provider. */
export function useCms(): Cms {
  const cms = useContext(CmsContext);
  if (!cms) throw new Error('useCms needs a <CmsProvider> above it.');
  return cms;
}
