export { circleProblems, replacementProblems } from './problems';
export { removalOf, type Removal } from './removal';
export { ARTICLE, chainFrom } from './replacement';
export { withdraw, type Withdrawal } from './withdraw';
