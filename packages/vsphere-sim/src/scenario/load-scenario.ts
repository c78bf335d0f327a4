/** A scenario that has the right shape, and where its members stand. */
import type { z } from 'zod';
import type { Hooks } from '../hooks/hooks.js';
import { ManualClock, type WorldClock } from '../model/clock.js';
import type { Scenario } from './scenario.js';
import { scenarioShape } from './scenario-shape.js';
import { readScenarioFile, ScenarioInvalid, scenarioObject, type ScenarioSource } from './scenario-source.js';
import { Spot } from './spot.js';

export interface LoadedScenario {
  readonly scenario: Scenario;
  /** Its outermost place. */
  readonly spot: Spot;
}

/**
 * @param given a file, or the scenario itself
 * @throws {ScenarioInvalid} with all that is wrong with its shape
 */
export async function loadScenario(given: string | Scenario): Promise<LoadedScenario> {
  const source = typeof given === 'string' ? await readScenarioFile(given) : scenarioObject(given);
  const result = scenarioShape.safeParse(source.value);
  if (!result.success) {
    throw new ScenarioInvalid(result.error.issues.flatMap((issue) => inLines(source, issue)));
  }
  return { scenario: result.data, spot: new Spot(source) };
}

/** The clock that it asks for; undefined for the system's. */
export function clockOf({ clock }: Scenario): WorldClock | undefined {
  if (clock === undefined || clock === 'system') return undefined;
  return clock === 'manual' ? new ManualClock() : new ManualClock(new Date(clock.start));
}

/** @throws {ScenarioInvalid} one of them makes no sense */
export function addScenarioHooks(hooks: Hooks, { scenario, spot }: LoadedScenario): void {
  for (const [hook, at] of spot.items('hooks', scenario.hooks)) at.attempt(() => hooks.add(hook));
}

function inLines(source: ScenarioSource, issue: z.core.$ZodIssue): string[] {
  if (issue.code !== 'unrecognized_keys') return [source.issue(issue.path, issue.message)];
  return issue.keys.map((key) => source.issue([...issue.path, key], 'there is no such member'));
}
