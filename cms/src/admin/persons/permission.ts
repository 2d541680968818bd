/** Administrators have it, and nobody else. */
export const MANAGE = [{ action: 'admin::users.read', subject: null }];
