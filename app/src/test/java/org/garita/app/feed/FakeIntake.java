package org.garita.app.feed;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.garita.app.waits.Answer;
import org.garita.app.waits.Intake;
import org.garita.app.waits.LaneReport;
import org.garita.app.waits.Rejection;

/** Remembers what is handed in; can be told to fail after some batches, as a store whose process is killed. */
class FakeIntake implements Intake {
    final List<Answer> answers = new ArrayList<>();
    final Set<LaneReport> reports = new LinkedHashSet<>();
    final List<Rejection> rejections = new ArrayList<>();
    Optional<ImportTally> tally = Optional.empty();
    final List<String> resumed = new ArrayList<>();
    int ended;
    int batchesBeforeFailure = Integer.MAX_VALUE;

    @Override
    public void resume(String source) {
        resumed.add(source);
    }

    @Override
    public void answered(Answer answer) {
        answers.add(answer);
    }

    @Override
    public int append(List<LaneReport> added) {
        if (batchesBeforeFailure-- <= 0) {
            throw new IllegalStateException("killed");
        }
        int before = reports.size();
        reports.addAll(added);
        return reports.size() - before;
    }

    @Override
    public void importStarted(String run, String kind, String file, Instant startedAt) {}

    @Override
    public void importAdvanced(String run, ImportTally now, List<Rejection> rejected) {
        tally = Optional.of(now);
        rejections.addAll(rejected);
    }

    @Override
    public void importEnded(String run, Instant endedAt) {
        ended++;
    }
}
