package org.garita.measurement.site;

import java.util.Comparator;
import java.util.List;
import org.garita.kernel.sensor.Layout;
import org.garita.kernel.sensor.Layout.Road;
import org.garita.kernel.sensor.Layout.Stretch;
import org.garita.kernel.sensor.Layout.VehicleClass;

/**
 * How far along the road a line of so many vehicles reaches. Where classes share lanes, each is taken to have the same part of
 * them; how the vehicles in them are really mixed is not known.
 */
public final class LineGeometry {
    private final List<Piece> pieces;

    /** From a place outward to the next piece; the last one has no end. */
    private record Piece(double from, double to, double vehiclesPerMetre) {}

    private LineGeometry(List<Piece> pieces) {
        this.pieces = pieces;
    }

    static LineGeometry of(Road road, String stage, VehicleClass of, Layout layout) {
        List<Stretch> stretches = road.stretches().stream()
                .filter(stretch ->
                        stretch.stage().equals(stage) && stretch.lanes().containsKey(of.id()))
                .sorted(Comparator.comparingDouble(Stretch::fromMetres))
                .toList();
        List<Piece> pieces = new java.util.ArrayList<>();
        for (int i = 0; i < stretches.size(); i++) {
            Stretch stretch = stretches.get(i);
            double to = i + 1 < stretches.size() ? stretches.get(i + 1).fromMetres() : Double.POSITIVE_INFINITY;
            double lanes = stretch.lanes().getOrDefault(of.id(), 1);
            double part = stretch.shared() ? lanes / Math.max(1, stretch.lanes().size()) : lanes;
            pieces.add(new Piece(stretch.fromMetres(), to, part / of.spacingMetres()));
        }
        return new LineGeometry(List.copyOf(pieces));
    }

    static LineGeometry offTheRoads(double spacingMetres, int lanes) {
        return new LineGeometry(List.of(new Piece(0, Double.POSITIVE_INFINITY, lanes / spacingMetres)));
    }

    /** Where a line of so many vehicles ends, in metres from the booths. */
    public double reach(double vehicles) {
        double rest = Math.max(0, vehicles);
        for (Piece piece : pieces) {
            double room = (piece.to - piece.from) * piece.vehiclesPerMetre;
            if (rest <= room) {
                return piece.from + rest / piece.vehiclesPerMetre;
            }
            rest -= room;
        }
        throw new IllegalStateException("the last piece takes all that is left");
    }

    /** How many vehicles stand between the booths and a place when the line reaches beyond it. */
    public double room(double metres) {
        double vehicles = 0;
        for (Piece piece : pieces) {
            vehicles += Math.max(0, Math.min(metres, piece.to) - piece.from) * piece.vehiclesPerMetre;
        }
        return vehicles;
    }
}
