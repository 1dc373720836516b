/** Names under which values are provided that have no class of their own. */
export const LOGGER = Symbol('logger');
/** The log itself: what is appended to it does not wait for its turn. */
export const LOG = Symbol('log');
export const READ_SIDES = Symbol('what may be read, by clearance');
export const CONFIG = Symbol('settings');
