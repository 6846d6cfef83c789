/** Probabilities of scores: they sum to 1; the higher `sharpness`, the more the best one gets. */
export const softmax = (scores: readonly number[], sharpness: number): number[] => {
  const highest = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(sharpness * (score - highest)));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
};
