import { publicList, types } from '../../../features/public-api';

export default publicList(types.alert);
