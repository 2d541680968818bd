/** Administrators have it, and nobody else. */
export const READ = [{ action: 'admin::audit.read', subject: null }];
