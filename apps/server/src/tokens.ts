/** Names under which values are provided that have no class of their own. */
export const LOGGER = Symbol('logger');
export const NEAR = Symbol('near matches');
export const CONFIG = Symbol('settings');
