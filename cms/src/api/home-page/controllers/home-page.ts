import { publicSingle, types } from '../../../features/public-api';

export default publicSingle(types.homePage);
