/** The door of the room: what visitors ask, and what those who run the site ask about it. */
import type { Caller, Recommendation } from './contract';
import type { Serving, ServingQuestion } from './serving-contract';
import type { Simulation, SimulationResult, SimulatorSettings } from './simulation-contract';

export interface RecommendationRoom extends Recommendation {
  whereServed(question: ServingQuestion): Serving;
  /** What a visitor would be answered, in full; nothing of it is counted or kept. */
  simulate(simulation: Simulation, caller: Caller): SimulationResult;
  simulatorSettings(): SimulatorSettings;
}
