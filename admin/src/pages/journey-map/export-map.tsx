/** A map as a file: drawn for paper, in light colours, with nothing outside of it. */
import { lightTheme } from '@strapi/design-system';
import { createRoot } from 'react-dom/client';
import { flushSync } from 'react-dom';
import { saveFile } from '../../ui/save-file';
import type { MapLayout } from './lay-out-grid';
import { MapDrawing } from './MapDrawing';
import { rowsOf, type MapGrid } from './map-grid';

export const MAP_FORMATS = ['svg', 'png', 'csv'] as const;
export type MapFormat = (typeof MAP_FORMATS)[number];

export interface ExportedMap {
  readonly grid: MapGrid;
  readonly layout: MapLayout;
  /** Of the map, and of the file without its ending. */
  readonly label: string;
  readonly name: string;
}

const writeSvg = ({ layout, label }: ExportedMap): string => {
  const place = document.createElement('div');
  const root = createRoot(place);
  flushSync(() =>
    root.render(<MapDrawing layout={layout} label={label} colors={lightTheme.colors} />)
  );
  const drawing = place.firstElementChild;
  const text = drawing === null ? '' : new XMLSerializer().serializeToString(drawing);
  root.unmount();
  return text;
};

/** Twice as large, so that letters stay sharp on a slide. */
const SCALE = 2;

/** @throws Error when the browser cannot make a picture of that size. */
const writePng = async (map: ExportedMap): Promise<Blob> => {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(writeSvg(map))}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = map.layout.width * SCALE;
  canvas.height = map.layout.height * SCALE;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const picture = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (picture === null) throw new Error('The picture is too large for this browser');
  return picture;
};

/** UTF-8 with a byte order mark, which Excel needs; formulas are defused. */
const writeCsv = async ({ grid }: ExportedMap): Promise<string> => {
  const { stringify } = await import('csv-stringify/browser/esm/sync');
  return stringify(rowsOf(grid), {
    bom: true,
    escape_formulas: true,
    record_delimiter: 'windows',
  });
};

const WRITERS: Readonly<Record<MapFormat, (map: ExportedMap) => Promise<Blob>>> = {
  svg: (map) => Promise.resolve(new Blob([writeSvg(map)], { type: 'image/svg+xml' })),
  png: writePng,
  csv: async (map) => new Blob([await writeCsv(map)], { type: 'text/csv;charset=utf-8' }),
};

/** Hands the map to the browser, as a download. */
export const exportMap = async (map: ExportedMap, format: MapFormat): Promise<void> =>
  saveFile(await WRITERS[format](map), `${map.name}.${format}`);
