/** The names under which the driver's parts meet in its container. */
import { token } from '@kilonova/core';
import type { SessionFactory } from './vim-util.js';

/** How the driver gets its session. Rebind it, and everything above runs on another back end. */
export const SESSION_FACTORY = token<SessionFactory>('vmwareapi.SessionFactory');
