import type { Column } from '@handraise/ui';

/** The columns that fit: beside an open panel there is only room for the ones that a phone shows too. */
export const columnsThatFit = <Row>(columns: readonly Column<Row>[], besidePanel: boolean): readonly Column<Row>[] =>
  besidePanel ? columns.filter(({ wideOnly }) => !wideOnly) : columns;
