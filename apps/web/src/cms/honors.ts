import type { Honor, HonorSummary, Page } from './types';

export interface HonorQuery {
  level?: HonorSummary['level'];
  year?: number;
  village?: string;
  enterprise?: string;
  page?: number;
  pageSize?: number;
}

declare const pending: <T>() => Promise<T>;

/** Most recently awarded first, those of unknown date last. */
export const getHonors = (_query: HonorQuery): Promise<Page<HonorSummary>> => pending();
export const getHonor = (_slug: string): Promise<Honor | null> => pending();
/** Calendar years of known award dates, latest first. */
export const getHonorYears = (): Promise<number[]> => pending();
