/** Facts of the rules on calendar. */
export type CalendarFacts = Record<never, never>;
