import * as React from 'react';

/** Where an item is dragged from and to; null: nothing is dragged, or over no item. */
interface DragState {
  readonly from: number | null;
  readonly over: number | null;
}

const AT_REST: DragState = { from: null, over: null };

/** What a row needs that is dragged to another place of its list. */
export interface DragProps {
  readonly draggable: true;
  readonly onDragStart: React.DragEventHandler;
  readonly onDragOver: React.DragEventHandler;
  readonly onDrop: React.DragEventHandler;
  readonly onDragEnd: React.DragEventHandler;
}

export interface DragOrder {
  /** Whether the item that is dragged would be dropped here. */
  readonly isTarget: (index: number) => boolean;
  readonly dragProps: (index: number, name: string) => DragProps;
}

/** Rows of one list are dragged among each other; `onMove` hears of a drop at another place. */
export const useDragOrder = (onMove: (from: number, to: number) => void): DragOrder => {
  const [{ from, over }, setDrag] = React.useState(AT_REST);
  const drop = (): void => {
    setDrag(AT_REST);
    if (from !== null && over !== null && from !== over) onMove(from, over);
  };
  return {
    isTarget: (index) => over === index && from !== index,
    dragProps: (index, name) => ({
      draggable: true,
      onDragStart: ({ dataTransfer }) => {
        dataTransfer.effectAllowed = 'move';
        // The Content Manager stops a drag that carries nothing it knows.
        dataTransfer.setData('text/plain', name);
        setDrag({ from: index, over: index });
      },
      onDragOver: (event) => {
        if (from === null) return;
        event.preventDefault();
        if (over !== index) setDrag({ from, over: index });
      },
      onDrop: (event) => {
        if (from === null) return;
        event.preventDefault();
        drop();
      },
      onDragEnd: () => setDrag(AT_REST),
    }),
  };
};
