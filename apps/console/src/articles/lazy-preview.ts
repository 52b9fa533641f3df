import { lazy } from 'react';

/** The preview, loaded when one is needed: its Markdown parser is as large as the rest of the screen. */
export const Preview = lazy(() => import('./preview').then((module) => ({ default: module.Preview })));
