'use client';

export { OutageView as default } from '../outage-view';
