package org.garita.app.crossing.its;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.garita.app.crossing.its.Inventory.Across;
import org.garita.app.crossing.its.Inventory.FlowKind;
import org.garita.kernel.place.CorridorId;

/**
 * Systems by systems in one corridor, both sides: what each row tells each column.
 *
 * @param corridor where
 * @param systems rows and columns, those of the United States first
 * @param rows one for each system, with one cell for each
 */
public record InterfaceMatrix(CorridorId corridor, List<ItsSystem> systems, List<Row> rows) {
    public InterfaceMatrix {
        systems = List.copyOf(systems);
        rows = List.copyOf(rows);
    }

    /**
     * What one system tells the others.
     *
     * @param from the system
     * @param cells in the order of the columns
     */
    public record Row(ItsSystem from, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * What one system tells another.
     *
     * @param to the other
     * @param exchanges what sources say
     * @param expected flows that the architecture has between the two and of which no source speaks
     */
    public record Cell(ItsSystem to, List<Exchange> exchanges, List<FlowKind> expected) {
        public Cell {
            exchanges = List.copyOf(exchanges);
            expected = List.copyOf(expected);
        }
    }

    /** The matrix of a corridor as it was known on a day. */
    public static InterfaceMatrix of(Inventory inventory, CorridorId corridor, LocalDate day) {
        List<ItsSystem> systems = inventory.in(corridor, day);
        return new InterfaceMatrix(
                corridor,
                systems,
                systems.stream()
                        .map(from -> new Row(
                                from,
                                systems.stream()
                                        .map(to -> cell(inventory, from, to, day))
                                        .toList()))
                        .toList());
    }

    private static Cell cell(Inventory inventory, ItsSystem from, ItsSystem to, LocalDate day) {
        List<Exchange> said = inventory.flows().stream()
                .flatMap(flow -> inventory.exchange(from.id(), to.id(), flow.id(), day).stream())
                .toList();
        List<FlowKind> expected = inventory.flows().stream()
                .filter(flow -> said.stream().noneMatch(line -> line.flow().equals(flow.id())))
                .filter(flow -> expects(flow, from, to))
                .toList();
        return new Cell(to, said, from.id().equals(to.id()) ? List.of() : expected);
    }

    private static boolean expects(FlowKind flow, ItsSystem from, ItsSystem to) {
        Optional<Inventory.Expected> expected = flow.expected();
        return expected.isPresent()
                && from.is(expected.get().from())
                && to.is(expected.get().to())
                && (expected.get().across() == Across.BOTH
                        || (expected.get().across() == Across.LINE) == (from.country() != to.country()));
    }
}
