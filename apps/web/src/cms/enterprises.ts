import type { Enterprise, EnterpriseSummary, Industry, Page } from './types';

export interface EnterpriseQuery {
  industry?: string;
  village?: string;
  page?: number;
  pageSize?: number;
}

declare const pending: <T>() => Promise<T>;

export const getEnterprises = (_query: EnterpriseQuery): Promise<Page<EnterpriseSummary>> =>
  pending();
export const getEnterprise = (_slug: string): Promise<Enterprise | null> => pending();
export const getIndustries = (): Promise<Industry[]> => pending();
