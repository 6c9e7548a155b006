package org.garita.planning.staffing;

import java.util.Arrays;

/**
 * The cover problem with fractions of officers allowed, by the dual simplex method (Lemke, 1954) on a dense dictionary: its
 * optimum bounds that of whole officers from below. The bound that is reported is worked out anew from the dual values, so that
 * it holds whatever rounding happened on the way.
 */
final class CoverRelaxation {
    private static final double ZERO = 1e-9;
    private static final int MOST_PIVOTS = 20_000;

    private final CoverProblem problem;
    private final int rows;
    private final int columns;
    private final int[] hourOfRow;
    /** basic = value + sum of coefficient x nonbasic. */
    private final double[][] coefficient;

    private final double[] value;
    private final double[] price;
    /** Below {@link #columns}: officers on a shift; from there on: surplus of a row. */
    private final int[] basic;

    private final int[] nonbasic;

    CoverRelaxation(CoverProblem problem) {
        this.problem = problem;
        int[] hours = new int[CoverProblem.HOURS];
        int count = 0;
        for (int hour = 0; hour < hours.length; hour++) {
            if (problem.needed(hour) > 0) {
                hours[count++] = hour;
            }
        }
        hourOfRow = Arrays.copyOf(hours, count);
        rows = count;
        columns = problem.shifts().size();
        coefficient = new double[rows][columns];
        value = new double[rows];
        price = new double[columns];
        basic = new int[rows];
        nonbasic = new int[columns];
        start();
        for (int pivots = 0; pivots < MOST_PIVOTS && pivot(); pivots++) {
            // Each pivot brings the worst covered hour to exactly what it needs.
        }
    }

    private void start() {
        int[] rowOfHour = new int[CoverProblem.HOURS];
        Arrays.fill(rowOfHour, -1);
        for (int row = 0; row < rows; row++) {
            rowOfHour[hourOfRow[row]] = row;
            value[row] = -problem.needed(hourOfRow[row]);
            basic[row] = columns + row;
        }
        for (int shift = 0; shift < columns; shift++) {
            nonbasic[shift] = shift;
            // A tiny, different extra for each shift keeps the method from going round in circles.
            price[shift] = problem.cost(shift) * (1 + 1e-7 * ((shift * 7919L) % 1009) / 1009);
            for (int hour : problem.hoursOf(shift)) {
                if (rowOfHour[hour] >= 0) {
                    coefficient[rowOfHour[hour]][shift] = 1;
                }
            }
        }
    }

    private boolean pivot() {
        int row = leaving();
        if (row < 0) {
            return false;
        }
        int column = entering(row);
        if (column < 0) {
            return false;
        }
        exchange(row, column);
        return true;
    }

    private int leaving() {
        int worst = -1;
        double least = -ZERO;
        for (int row = 0; row < rows; row++) {
            if (value[row] < least) {
                least = value[row];
                worst = row;
            }
        }
        return worst;
    }

    private int entering(int row) {
        int best = -1;
        double least = Double.MAX_VALUE;
        for (int column = 0; column < columns; column++) {
            double by = coefficient[row][column];
            if (by > 1e-7 && price[column] < least * by) {
                least = price[column] / by;
                best = column;
            }
        }
        return best;
    }

    private void exchange(int row, int column) {
        double[] leaving = coefficient[row];
        double by = 1 / leaving[column];
        for (int k = 0; k < columns; k++) {
            leaving[k] *= -by;
        }
        leaving[column] = by;
        value[row] *= -by;
        for (int other = 0; other < rows; other++) {
            if (other != row && coefficient[other][column] != 0) {
                value[other] += coefficient[other][column] * value[row];
                substitute(coefficient[other], leaving, column);
            }
        }
        substitute(price, leaving, column);
        int left = basic[row];
        basic[row] = nonbasic[column];
        nonbasic[column] = left;
    }

    private static void substitute(double[] of, double[] by, int column) {
        double factor = of[column];
        if (factor == 0) {
            return;
        }
        of[column] = 0;
        for (int k = 0; k < of.length; k++) {
            of[k] += factor * by[k];
        }
    }

    /** Officers on each shift, fractions allowed. */
    double[] officers() {
        double[] officers = new double[columns];
        for (int row = 0; row < rows; row++) {
            if (basic[row] < columns) {
                officers[basic[row]] = Math.max(0, value[row]);
            }
        }
        return officers;
    }

    /** Paid hours that no cover can go below: the dual values scaled down until every shift's worth is at most its cost. */
    double bound() {
        double[] worth = new double[CoverProblem.HOURS];
        for (int column = 0; column < columns; column++) {
            if (nonbasic[column] >= columns) {
                worth[hourOfRow[nonbasic[column] - columns]] = Math.max(0, price[column]);
            }
        }
        double scale = 1;
        for (int shift = 0; shift < columns; shift++) {
            double sum = 0;
            for (int hour : problem.hoursOf(shift)) {
                sum += worth[hour];
            }
            scale = sum > problem.cost(shift) ? Math.min(scale, problem.cost(shift) / sum) : scale;
        }
        double bound = 0;
        for (int hour : hourOfRow) {
            bound += problem.needed(hour) * worth[hour];
        }
        return bound * scale;
    }
}
