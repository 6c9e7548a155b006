package org.garita.measurement.change;

/** The few operations on small matrices that least squares needs. */
final class Matrices {
    private static final double SINGULAR = 1e-9;

    private Matrices() {}

    static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    static double[] times(double[][] a, double[] b) {
        double[] product = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            product[i] = dot(a[i], b);
        }
        return product;
    }

    static double[][] times(double[][] a, double[][] b) {
        double[][] product = new double[a.length][b[0].length];
        for (int i = 0; i < a.length; i++) {
            for (int m = 0; m < b.length; m++) {
                double factor = a[i][m];
                for (int j = 0; j < b[0].length; j++) {
                    product[i][j] += factor * b[m][j];
                }
            }
        }
        return product;
    }

    static double[][] transposed(double[][] a) {
        double[][] turned = new double[a[0].length][a.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a[0].length; j++) {
                turned[j][i] = a[i][j];
            }
        }
        return turned;
    }

    /**
     * By elimination with the largest element of each column.
     *
     * @throws IllegalArgumentException when a column follows from the others
     */
    static double[][] inverse(double[][] matrix) {
        int k = matrix.length;
        double[][] work = new double[k][2 * k];
        for (int i = 0; i < k; i++) {
            System.arraycopy(matrix[i], 0, work[i], 0, k);
            work[i][k + i] = 1;
        }
        for (int column = 0; column < k; column++) {
            pivot(work, column);
            for (int i = 0; i < k; i++) {
                double factor = i == column ? 0 : work[i][column];
                for (int j = 0; factor != 0 && j < 2 * k; j++) {
                    work[i][j] -= factor * work[column][j];
                }
            }
        }
        double[][] inverse = new double[k][k];
        for (int i = 0; i < k; i++) {
            System.arraycopy(work[i], k, inverse[i], 0, k);
        }
        return inverse;
    }

    private static void pivot(double[][] work, int column) {
        int largest = column;
        for (int i = column + 1; i < work.length; i++) {
            largest = Math.abs(work[i][column]) > Math.abs(work[largest][column]) ? i : largest;
        }
        double[] row = work[largest];
        work[largest] = work[column];
        work[column] = row;
        double head = row[column];
        if (Math.abs(head) < SINGULAR) {
            throw new IllegalArgumentException(
                    "column %d follows from the others: no number tells them apart".formatted(column));
        }
        for (int j = 0; j < row.length; j++) {
            row[j] /= head;
        }
    }
}
