import { publicCollection, types } from '../../../features/public-api';

export default publicCollection(types.enterprise);
