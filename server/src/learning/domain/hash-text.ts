/**
 * 32 bits of a text: FNV-1a over its code units, then the finaliser of MurmurHash3, so that texts
 * that differ in one letter lie far apart. Orders ties without looking at when something came.
 */
export const hashText = (text: string, seed = 0): number => {
  let hash = 0x811c9dc5 ^ seed;
  for (let place = 0; place < text.length; place += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(place), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) | 0;
};
