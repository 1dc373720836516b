import type { Facts } from '@accede/treaty-law';
import { amendment } from './amendment.ts';
import { calendar } from './calendar.ts';
import { compare } from './compare.ts';
import { condition } from './condition.ts';
import { delay } from './delay.ts';
import { finding } from './finding.ts';
import { force } from './force.ts';
import { leaving } from './leaving.ts';
import { participant } from './participant.ts';
import { pipeline } from './pipeline.ts';
import { position } from './position.ts';
import { relation } from './relation.ts';
import type { Specimens } from './specimens.ts';
import { statement } from './statement.ts';
import { unknown } from './unknown.ts';

/** Facts of every rule, by area. */
export const areas = {
  amendment,
  calendar,
  compare,
  condition,
  delay,
  finding,
  force,
  leaving,
  participant,
  pipeline,
  position,
  relation,
  statement,
  unknown,
};

/** Facts of every rule: the compiler lists a rule that no area has. */
export const specimens: Specimens<Facts> = {
  ...amendment,
  ...calendar,
  ...compare,
  ...condition,
  ...delay,
  ...finding,
  ...force,
  ...leaving,
  ...participant,
  ...pipeline,
  ...position,
  ...relation,
  ...statement,
  ...unknown,
};
