// @ts-check
import crypto from 'node:crypto';
import fs from 'node:fs';
import { readIfThere, writePrivate } from './files.mjs';

/** @typedef {{ email: string, password: string }} Credentials */

// Without characters that are mistaken for one another when copied by hand.
const ALPHABETS = ['ABCDEFGHJKLMNPQRSTUVWXYZ', 'abcdefghijkmnpqrstuvwxyz', '23456789'];

/** A password that Strapi's rule (upper case, lower case, digit) accepts; about 110 bits. */
export function generatePassword() {
  const all = ALPHABETS.join('');
  for (;;) {
    const password = Array.from({ length: 20 }, () => all[crypto.randomInt(all.length)]).join('');
    if (ALPHABETS.every((alphabet) => [...password].some((char) => alphabet.includes(char))))
      return password;
  }
}

/**
 * The first administrator's credentials stay in a private file from before the first boot until they have been
 * printed, so that a first run that is killed does not lose them.
 * @param {string} file
 * @param {{ fresh: boolean, email?: string }} options `fresh`: the database is still to be made
 * @returns {Credentials | null} null when there is nothing to tell
 */
export function pendingAdmin(file, { fresh, email }) {
  const text = readIfThere(file);
  if (text) return JSON.parse(text);
  if (!fresh) return null;
  const credentials = { email: email || 'admin@township.local', password: generatePassword() };
  writePrivate(file, JSON.stringify(credentials));
  return credentials;
}

/**
 * @param {string} cmsUrl
 * @param {Credentials} credentials
 * @returns {Promise<boolean>} whether they open the admin: somebody may have registered before
 */
export async function opensAdmin(cmsUrl, credentials) {
  const response = await fetch(`${cmsUrl}/admin/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(credentials),
  });
  return response.ok;
}

/** @param {string} file */
export function forgetPendingAdmin(file) {
  fs.rmSync(file, { force: true });
}
