'use client';

import { useEffect } from 'react';
import { announce } from '@/ui/announce';

/** Announces the page as a whole. */
export function Hydrated() {
  useEffect(() => announce('page'), []);
  return null;
}
