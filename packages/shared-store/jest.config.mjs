// @ts-check
import { ofPackage } from '../../jest.shared.mjs';

export default ofPackage('shared-store');
