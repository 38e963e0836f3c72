import knowledge from 'counterpoint:knowledge';
import { render } from 'preact';
import { message } from '../platform/messages-text.ts';
import { Reader } from './reader-view.tsx';

document.documentElement.lang = message('language');
render(<Reader knowledge={knowledge} />, document.body);
