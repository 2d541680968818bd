import { given } from './given';

/** Origin of the site that all journeys share; what they do there must leave no trace. */
export const siteUrl = (): string => given('JOURNEY_SITE_URL');

export interface Answer {
  status: number;
  html: string;
  headers: Headers;
}

/** A page as it is sent, without a browser and without following redirects. */
export async function read(url: string, init: RequestInit = {}): Promise<Answer> {
  const response = await fetch(url, { redirect: 'manual', ...init });
  return { status: response.status, html: await response.text(), headers: response.headers };
}
