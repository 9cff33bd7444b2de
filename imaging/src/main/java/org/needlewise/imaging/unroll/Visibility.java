package org.needlewise.imaging.unroll;

import java.util.Arrays;
import org.needlewise.imaging.unroll.CardShadow.Cover;

/**
 * Which samples show skin: inside the frame and the horizon, not under the card. Most cells of the lattice show it, or
 * hide it, as a whole; only the others are asked sample by sample.
 */
final class Visibility {
    private static final int FRAME_MARGIN_PX = 3;
    /** Interpolation in single precision leaves its cell's range by less than this. */
    private static final double SLACK = 0.01;

    private enum Cell {
        SEEN,
        HIDDEN,
        MIXED
    }

    private final SkinLattice lattice;
    private final CardShadow card;
    private final int right;
    private final int bottom;
    private final Cell[] cells;

    Visibility(SkinLattice lattice, int photoWidth, int photoHeight, CardShadow card) {
        this.lattice = lattice;
        this.card = card;
        this.right = photoWidth - FRAME_MARGIN_PX;
        this.bottom = photoHeight - FRAME_MARGIN_PX;
        this.cells = new Cell[lattice.cellRows() * lattice.cellColumns()];
        for (int row = 0; row < lattice.cellRows(); row++) {
            for (int column = 0; column < lattice.cellColumns(); column++) {
                cells[row * lattice.cellColumns() + column] = cell(lattice.corners(row, column));
            }
        }
    }

    /** Marks a row of samples. */
    void mark(int row, int width, boolean[] seen) {
        int cell = row / SkinLattice.SPACING * lattice.cellColumns();
        for (int column = 0; column < width; cell++) {
            int end = Math.min(width, column + SkinLattice.SPACING);
            if (cells[cell] != Cell.MIXED) {
                Arrays.fill(seen, row * width + column, row * width + end, cells[cell] == Cell.SEEN);
                column = end;
            }
            for (; column < end; column++) {
                seen[row * width + column] = shows(row, column);
            }
        }
    }

    private boolean shows(int row, int column) {
        float x = lattice.pixelX(row, column);
        float y = lattice.pixelY(row, column);
        return x > FRAME_MARGIN_PX
                && y > FRAME_MARGIN_PX
                && x < right
                && y < bottom
                && lattice.cosine(row, column) > Unroller.HORIZON_COSINE
                && !card.covers(lattice.ownX(row, column), lattice.ownY(row, column));
    }

    private Cell cell(int[] corners) {
        double x = 0;
        double y = 0;
        boolean framed = true;
        for (int node : corners) {
            x += lattice.nodeOwnX(node) / 4;
            y += lattice.nodeOwnY(node) / 4;
            framed &= lattice.nodePixelX(node) > FRAME_MARGIN_PX + SLACK
                    && lattice.nodePixelY(node) > FRAME_MARGIN_PX + SLACK
                    && lattice.nodePixelX(node) < right - SLACK
                    && lattice.nodePixelY(node) < bottom - SLACK
                    && lattice.nodeCosine(node) > Unroller.HORIZON_COSINE + SLACK;
        }
        double square = 0;
        for (int node : corners) {
            double dx = lattice.nodeOwnX(node) - x;
            double dy = lattice.nodeOwnY(node) - y;
            square = Math.max(square, dx * dx + dy * dy);
        }
        Cover cover = card.over(x, y, Math.sqrt(square) + SLACK);
        if (cover == Cover.ALL) {
            return Cell.HIDDEN;
        }
        return framed && cover == Cover.NOTHING ? Cell.SEEN : Cell.MIXED;
    }
}
