'use client';

import { useEffect, useState, type ComponentType } from 'react';
import { announce } from './announce';
import type { PictureDialogProps } from './picture-dialog';

interface Opened extends PictureDialogProps {
  Dialog: ComponentType<PictureDialogProps>;
}

/** Opens the page's enlargeable pictures over the page. What shows them is fetched with the first one. */
export function PictureViewer() {
  const [opened, setOpened] = useState<Opened | null>(null);
  useEffect(() => {
    const open = async (event: MouseEvent) => {
      const link = event.target instanceof Element && event.target.closest('a.enlarge');
      if (!link || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey)
        return;
      event.preventDefault();
      try {
        const { PictureDialog: Dialog } = await import('./picture-dialog');
        const links = [...document.querySelectorAll<HTMLAnchorElement>('a.enlarge')];
        const start = links.findIndex((one) => one === link);
        setOpened({ Dialog, links, start, onClose: () => setOpened(null) });
      } catch {
        location.assign((link as HTMLAnchorElement).href);
      }
    };
    document.addEventListener('click', open);
    announce('pictures');
    return () => document.removeEventListener('click', open);
  }, []);
  if (!opened) return null;
  const { Dialog, ...props } = opened;
  return <Dialog {...props} />;
}
