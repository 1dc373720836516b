export const derive = 1;
