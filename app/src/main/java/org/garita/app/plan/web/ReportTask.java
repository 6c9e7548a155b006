package org.garita.app.plan.web;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.garita.app.plan.PlanId;
import org.garita.app.plan.PlanView;
import org.garita.app.plan.Plans;
import org.garita.app.platform.ConsoleTask;
import org.garita.kernel.text.Language;
import org.springframework.stereotype.Component;

/** {@code report progress PLAN LANGUAGE FILE}: the progress report as a file, PDF or HTML by the file's name. */
@Component
class ReportTask implements ConsoleTask {
    private static final int ARGUMENTS = 3;

    private final Plans plans;
    private final ReportPdf report;

    ReportTask(Plans plans, ReportPdf report) {
        this.plans = plans;
        this.report = report;
    }

    @Override
    public String name() {
        return "report progress";
    }

    @Override
    public int run(List<String> arguments, PrintWriter out, PrintWriter progress) throws IOException {
        if (arguments.size() != ARGUMENTS) {
            throw new IllegalArgumentException("report progress takes a plan, a language and a file, got " + arguments);
        }
        PlanView plan = plan(arguments.get(0));
        Language language = language(arguments.get(1));
        Path file = Path.of(arguments.get(2));
        progress.println("Writing the progress report of plan %s to %s.".formatted(plan.id(), file));
        if (file.toString().endsWith(".pdf")) {
            Files.write(file, report.render(plan, language));
        } else {
            Files.writeString(file, report.html(plan, language));
        }
        out.println(file);
        return 0;
    }

    private PlanView plan(String id) {
        Optional<PlanView> found = plans.plan(new PlanId(id));
        return found.orElseThrow(() -> new IllegalArgumentException("There is no plan '%s'; there are: %s."
                .formatted(
                        id, plans.all().stream().map(plan -> plan.id().value()).toList())));
    }

    private static Language language(String code) {
        return Arrays.stream(Language.values())
                .filter(language -> language.code().equals(code))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("The language must be en or es, got '%s'.".formatted(code)));
    }
}
