import { configure } from '@testing-library/react';

/** What is waited for comes late on a machine that does much else; a second, the library's own limit, has been too short. */
configure({ asyncUtilTimeout: 30_000 });
