import { execFileSync } from 'node:child_process';
import { chmodSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Makes a folder and its files read-only; gives how to undo it, or undefined where that cannot be done here. */
export function makeReadOnly(folder: string): (() => void) | undefined {
  if (process.getuid?.() !== 0) {
    const setModes = (ofFolder: number, ofFile: number) => {
      chmodSync(folder, 0o755);
      for (const name of readdirSync(folder)) chmodSync(join(folder, name), ofFile);
      chmodSync(folder, ofFolder);
    };
    setModes(0o555, 0o444);
    return () => setModes(0o755, 0o644);
  }
  // Permissions do not bind the superuser: only a mount does.
  const mount = (...args: string[]) => execFileSync('mount', args, { stdio: 'ignore' });
  try {
    mount('--bind', folder, folder);
  } catch {
    return undefined;
  }
  const release = () => void execFileSync('umount', [folder], { stdio: 'ignore' });
  try {
    mount('-o', 'remount,ro,bind', folder);
    return release;
  } catch {
    release();
    return undefined;
  }
}
