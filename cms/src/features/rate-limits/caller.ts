import type { IncomingMessage } from 'node:http';
import type { Core } from '@strapi/strapi';
import { lastForwarded, networkOf } from '@township/rules/client-network';
import { isSiteToken, SITE_HEADER } from '@township/rules/request-signature';

type Reader = (request: IncomingMessage) => string | null;

/**
 * Says from which address a request comes; null for what a site itself asks. Behind a proxy that is trusted the address is what that proxy
 * saw. A site is one, for those whose requests it passes on.
 */
export function addressReader({ config }: Core.Strapi): Reader {
  const proxied = Boolean(config.get('server.proxy.koa'));
  const secrets = config.get<string>('delivery.secret');
  const isSite = (token: unknown): boolean =>
    typeof token === 'string' && secrets !== '' && isSiteToken(token, secrets);
  return ({ headers, socket }) => {
    const ofSite = isSite(headers[SITE_HEADER]);
    const forwarded = headers['x-forwarded-for'];
    if (ofSite && forwarded === undefined) return null;
    const address = proxied || ofSite ? lastForwarded(String(forwarded ?? '')) : '';
    return address || (socket.remoteAddress ?? '');
  };
}

/** Whose request it is, as limits count it: a network. */
export function networkReader(strapi: Core.Strapi): Reader {
  const addressOf = addressReader(strapi);
  return (request) => {
    const address = addressOf(request);
    return address === null ? null : networkOf(address);
  };
}
