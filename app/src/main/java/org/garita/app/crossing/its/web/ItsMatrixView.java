package org.garita.app.crossing.its.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.garita.app.crossing.Corridor;
import org.garita.app.crossing.its.Exchange;
import org.garita.app.crossing.its.InterfaceMatrix;
import org.garita.app.crossing.its.Inventory;
import org.garita.app.crossing.its.ItsSystem;
import org.garita.app.crossing.its.ItsWords;
import org.garita.app.crossing.its.web.ItsPage.CellView;
import org.garita.app.crossing.its.web.ItsPage.Column;
import org.garita.app.crossing.its.web.ItsPage.LineView;
import org.garita.app.crossing.its.web.ItsPage.MatrixView;
import org.garita.app.crossing.its.web.ItsPage.RowView;
import org.garita.app.crossing.its.web.ItsPage.SourceView;

/** Systems by systems for a page: each cell has a mark of its own shape and the same in words. */
final class ItsMatrixView {
    private static final Map<Exchange.State, String> MARKS = Map.of(
            Exchange.State.EXISTS, "●",
            Exchange.State.PARTIAL, "◐",
            Exchange.State.MISSING, "✕",
            Exchange.State.UNKNOWN, "?");

    private final Inventory inventory;
    private final ItsWords in;

    ItsMatrixView(Inventory inventory, ItsWords in) {
        this.inventory = inventory;
        this.in = in;
    }

    MatrixView of(InterfaceMatrix matrix, Corridor corridor) {
        List<Column> columns = new ArrayList<>();
        for (ItsSystem system : matrix.systems()) {
            columns.add(new Column(columns.size() + 1, in.in(system.name()), in.side(system.country())));
        }
        List<RowView> rows = new ArrayList<>();
        List<LineView> lines = new ArrayList<>();
        for (InterfaceMatrix.Row row : matrix.rows()) {
            rows.add(new RowView(
                    columns.get(rows.size()),
                    row.cells().stream().map(cell -> cell(row, cell)).toList()));
            row.cells().stream().flatMap(cell -> lines(row, cell)).forEach(lines::add);
        }
        return new MatrixView(in.in(corridor.name()), columns, rows, lines, remarks(corridor));
    }

    private List<SourceView> remarks(Corridor corridor) {
        return inventory.remarks().stream()
                .filter(remark -> remark.corridor().equals(corridor.id()))
                .map(remark -> new SourceView(
                        in.say("crossing.its.remark", remark.text(), in.source(inventory.source(remark.source()))),
                        inventory.source(remark.source()).url()))
                .toList();
    }

    private CellView cell(InterfaceMatrix.Row row, InterfaceMatrix.Cell cell) {
        if (!cell.exchanges().isEmpty()) {
            Exchange.State best = cell.exchanges().stream()
                    .map(Exchange::state)
                    .min(Comparator.naturalOrder())
                    .orElseThrow();
            return new CellView(
                    String.valueOf(MARKS.get(best)),
                    "its-" + best.name().toLowerCase(Locale.ROOT),
                    cell.exchanges().stream().map(this::words).collect(Collectors.joining("; ")));
        }
        if (!cell.expected().isEmpty()) {
            return new CellView(
                    "○",
                    "its-expected",
                    cell.expected().stream()
                            .map(flow -> in.say("crossing.its.cell.expected", flow.name()))
                            .collect(Collectors.joining("; ")));
        }
        return row.from().id().equals(cell.to().id())
                ? new CellView("", "its-self", in.say("crossing.its.cell.self"))
                : new CellView("·", "its-none", in.say("crossing.its.cell.none"));
    }

    private String words(Exchange exchange) {
        return in.say(
                "crossing.its.cell.said", inventory.flow(exchange.flow()).name(), in.word("state", exchange.state()));
    }

    private Stream<LineView> lines(InterfaceMatrix.Row row, InterfaceMatrix.Cell cell) {
        String from = in.in(row.from().name());
        String to = in.in(cell.to().name());
        return cell.exchanges().stream().map(exchange -> {
            Inventory.Source source = inventory.source(exchange.source());
            return new LineView(
                    from,
                    to,
                    in.in(inventory.flow(exchange.flow()).name()),
                    in.word("state", exchange.state()),
                    in.date(exchange.since()),
                    in.source(source),
                    source.url());
        });
    }
}
