/**
 * Breaks a text into lines of at most so many letters, as SVG breaks none itself. A word that is
 * longer is cut; what does not fit into the lines ends with an ellipsis.
 */
export const wrapText = (text: string, letters: number, maxLines: number): string[] => {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter((part) => part !== '')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= letters) {
      lines[lines.length - 1] = `${last} ${word}`;
    } else {
      for (let from = 0; from < word.length; from += letters) {
        lines.push(word.slice(from, from + letters));
      }
    }
  }
  if (lines.length <= maxLines) return lines;
  const kept = lines.slice(0, maxLines);
  const end = kept[maxLines - 1] ?? '';
  return [...kept.slice(0, -1), `${end.slice(0, letters - 1).trimEnd()}…`];
};
