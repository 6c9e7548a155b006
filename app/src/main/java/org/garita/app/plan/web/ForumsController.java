package org.garita.app.plan.web;

import java.util.Locale;
import org.garita.app.plan.Forums;
import org.garita.kernel.text.Language;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The public page of forums and their overlaps. */
@Controller
class ForumsController {
    private final Forums forums;
    private final PlanWords.In words;

    ForumsController(Forums forums, PlanWords.In words) {
        this.forums = forums;
        this.words = words;
    }

    @GetMapping("/{language:en|es}/forums")
    String forums(Locale locale, Model model) {
        model.addAttribute("page", ForumsPage.of(forums, words.language(Language.of(locale))));
        return "plan/forums";
    }
}
