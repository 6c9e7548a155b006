package org.garita.bench.ssj.fast;

/** Vehicles in the order in which they came, as a ring of the moments of joining and their classes. Hot code. */
final class Line {
    private double[] joined = new double[1024];
    private int[] vehicleClass = new int[1024];
    private int first;
    private int size;

    int size() {
        return size;
    }

    void add(double moment, int ofClass) {
        if (size == joined.length) {
            grow();
        }
        int at = (first + size++) & (joined.length - 1);
        joined[at] = moment;
        vehicleClass[at] = ofClass;
    }

    /** When the first one joined. */
    double firstJoined() {
        return joined[first];
    }

    /** The class of the first one. */
    int firstClass() {
        return vehicleClass[first];
    }

    void removeFirst() {
        first = (first + 1) & (joined.length - 1);
        size--;
    }

    private void grow() {
        double[] moments = new double[size * 2];
        int[] classes = new int[size * 2];
        for (int i = 0; i < size; i++) {
            int at = (first + i) & (joined.length - 1);
            moments[i] = joined[at];
            classes[i] = vehicleClass[at];
        }
        joined = moments;
        vehicleClass = classes;
        first = 0;
    }
}
