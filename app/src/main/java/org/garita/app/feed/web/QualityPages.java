package org.garita.app.feed.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.garita.app.feed.web.QualityPage.CorrectionLine;
import org.garita.app.feed.web.QualityPage.FetchLine;
import org.garita.app.feed.web.QualityPage.HoldingLine;
import org.garita.app.feed.web.QualityPage.ImportLine;
import org.garita.app.feed.web.QualityPage.ReasonCount;
import org.garita.app.feed.web.QualityPage.RejectionLine;
import org.garita.app.platform.Addresses;
import org.garita.app.waits.Answer.Outcome;
import org.garita.app.waits.LaneReport.Correction;
import org.garita.app.waits.Quality;
import org.garita.app.waits.Quality.Fetch;
import org.garita.app.waits.Quality.ImportRun;
import org.garita.app.waits.WaitBoard;
import org.garita.app.waits.WaitBoard.Freshness;
import org.garita.app.waits.WaitBoard.Source;
import org.garita.app.waits.Waits;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The page that shows whether the sources are alive, what was corrected and what could not be used. */
// message keys: waits.source.*, waits.freshness.*, waits.alive.*, waits.correction.*, feed.outcome.*, feed.rejection.*
@Controller
class QualityPages {
    private static final int FETCHES = 12;
    private static final int IMPORTS = 10;
    private static final int ROWS_A_PAGE = 50;

    private final Waits waits;
    private final Quality quality;

    QualityPages(Waits waits, Quality quality) {
        this.waits = waits;
        this.quality = quality;
    }

    @GetMapping("/{lang:en|es}/data-quality")
    String page(@PathVariable String lang, @RequestParam(defaultValue = "0") int skip, Model model) {
        Shown shown = new Shown(Addresses.language("/" + lang).orElseThrow());
        WaitBoard board = waits.board();
        int first = Math.max(0, skip);
        long rejected = quality.rejectionCount();
        List<Fetch> fetches = quality.fetches(FETCHES);
        model.addAttribute(
                "page",
                new QualityPage(
                        lang,
                        "waits.source." + Wait.lower(board.source()),
                        Wait.aliveKey(board),
                        board.source() == Source.LIVE && board.freshness() == Freshness.FRESH,
                        shown.time(board.asOf()),
                        shown.number(board.crossings().size()),
                        lastUsable(fetches, shown),
                        fetches.stream().map(fetch -> line(fetch, shown)).toList(),
                        holdings(shown),
                        corrections(shown),
                        quality.imports(IMPORTS).stream()
                                .map(run -> line(run, shown))
                                .toList(),
                        shown.number(rejected),
                        rejections(first, shown),
                        first > 0 ? address(lang, Math.max(0, first - ROWS_A_PAGE)) : null,
                        first + ROWS_A_PAGE < rejected ? address(lang, first + ROWS_A_PAGE) : null));
        return "feed/data-quality";
    }

    private static String address(String lang, int skip) {
        return "/" + lang + "/data-quality?skip=" + skip + "#rejected";
    }

    private static @Nullable String lastUsable(List<Fetch> fetches, Shown shown) {
        return fetches.stream()
                .filter(fetch -> fetch.outcome() == Outcome.READ)
                .map(fetch -> shown.time(fetch.receivedAt()))
                .findFirst()
                .orElse(null);
    }

    private static FetchLine line(Fetch fetch, Shown shown) {
        boolean usable = fetch.outcome() == Outcome.READ || fetch.outcome() == Outcome.NOT_MODIFIED;
        return new FetchLine(
                shown.time(fetch.receivedAt()),
                fetch.source(),
                "feed.outcome." + Wait.lower(fetch.outcome()),
                usable,
                shown.number(fetch.rows()),
                shown.number(fetch.reports()),
                shown.number(fetch.corrected()),
                shown.number(fetch.rejected()),
                shown.number((fetch.bytes() + 1023) / 1024),
                reasons(fetch.detail(), shown));
    }

    /** Reasons written as {@code NAME=3,OTHER=1}. */
    private static List<ReasonCount> reasons(String detail, Shown shown) {
        return Arrays.stream(detail.split(",", -1))
                .filter(part -> part.contains("="))
                .map(part -> {
                    int equals = part.indexOf('=');
                    return reason(part.substring(0, equals), Long.parseLong(part.substring(equals + 1)), shown);
                })
                .toList();
    }

    private static ReasonCount reason(String name, long count, Shown shown) {
        String lower = name.toLowerCase(Locale.ROOT);
        boolean correction = Arrays.stream(Correction.values())
                .anyMatch(known -> Wait.lower(known).equals(lower));
        return new ReasonCount((correction ? "waits.correction." : "feed.rejection.") + lower, shown.number(count));
    }

    private List<HoldingLine> holdings(Shown shown) {
        return quality.holdings().stream()
                .map(held -> new HoldingLine(
                        held.source(), shown.number(held.reports()), shown.day(held.first()), shown.day(held.last())))
                .toList();
    }

    private List<CorrectionLine> corrections(Shown shown) {
        Map<String, Long> counts = quality.corrections();
        return Arrays.stream(Correction.values())
                .map(Wait::lower)
                .map(name -> new CorrectionLine(
                        name, "waits.correction." + name, shown.number(counts.getOrDefault(name, 0L))))
                .collect(Collectors.toUnmodifiableList());
    }

    private static ImportLine line(ImportRun run, Shown shown) {
        return new ImportLine(
                shown.time(run.startedAt()),
                run.file(),
                run.kind(),
                run.endedAt().isPresent(),
                shown.number(run.tally().rows()),
                shown.number(run.tally().added()),
                shown.number(run.tally().known()),
                shown.number(run.tally().corrected()),
                shown.number(run.tally().rejected()),
                run.tally().reasons().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(reason -> reason(reason.getKey(), reason.getValue(), shown))
                        .toList());
    }

    private List<RejectionLine> rejections(int first, Shown shown) {
        return quality.rejections(first, ROWS_A_PAGE).stream()
                .map(row -> new RejectionLine(
                        row.source(),
                        row.rejection().position(),
                        "feed.rejection." + Wait.lower(row.rejection().reason()),
                        row.rejection().shown(),
                        shown.time(row.lastSeen()),
                        shown.number(row.times())))
                .toList();
    }
}
