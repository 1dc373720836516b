import type { Command } from 'commander';
import { commandOf } from '../commands.ts';
import { folderToFill, openData } from '../data.ts';
import { words } from '../words/index.ts';

/** Begins a data folder where there is none. */
export function addInit(program: Command, print: (text: string) => void): void {
  commandOf(program, 'init').action(async () => {
    const folder = folderToFill();
    const data = await openData({ folder });
    print(words().data.holds(folder, await data.store.head()));
    await data.close();
  });
}
