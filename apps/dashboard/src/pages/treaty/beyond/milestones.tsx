import type { MilestoneStatus } from '../../../api/types.ts';
import { Why } from '../../../law/because.tsx';
import { ProgressTree } from '../../../law/progress.tsx';
import { Section } from '../../../parts/page.tsx';
import { spell } from '../../../words/dates.ts';
import { words } from '../words.ts';

/** What the treaty provides for beyond entry into force, with its progress or date. */
export function Milestones({ milestones }: { milestones: readonly MilestoneStatus[] }) {
  return (
    <Section id="milestones" title={words.parts.milestones}>
      <ul className="milestones">
        {milestones.map((milestone) => (
          <li key={milestone.id} data-reached={milestone.reached}>
            <h3>
              {milestone.title} <span className="clause">{milestone.clause}</span>
            </h3>
            <p>
              <Why of={milestone.title} because={milestone.because}>
                {milestone.date === null
                  ? words.milestones.none
                  : (milestone.reached ? words.milestones.reached : words.milestones.due)(spell(milestone.date))}
              </Why>
            </p>
            <ProgressTree progress={milestone.progress} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
