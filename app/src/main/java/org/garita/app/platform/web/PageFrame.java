package org.garita.app.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.garita.app.platform.Addresses;
import org.garita.app.platform.Banner;
import org.garita.app.platform.GaritaSettings;
import org.garita.app.platform.Visitors;
import org.garita.kernel.text.Language;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Makes the frame of the page being rendered; {@code layout.html} asks for it by the bean's name, so that no controller
 * has to carry it, and error pages have it too.
 */
// message keys: platform.nav.*
@Component("pageFrame")
class PageFrame {
    private static final List<String> PARTS = List.of("ports", "plans", "forums", "open-data", "data-quality", "about");

    private final GaritaSettings settings;
    private final ObjectProvider<Banner> banners;
    private final ObjectProvider<Visitors> visitors;
    private final MessageSource messages;
    private final List<String> stylesheets;

    PageFrame(
            GaritaSettings settings,
            ObjectProvider<Banner> banners,
            ObjectProvider<Visitors> visitors,
            MessageSource messages,
            Stylesheets stylesheets) {
        this.settings = settings;
        this.banners = banners;
        this.visitors = visitors;
        this.messages = messages;
        this.stylesheets = stylesheets.addresses();
    }

    /** The frame of the current request. */
    public Frame now() {
        HttpServletRequest request =
                ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
        String path = visitedPath(request);
        Language language = Addresses.language(path).orElseGet(() -> LanguageInAddress.wished(request));
        String rest = Addresses.withoutLanguage(path);
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        Optional<Visitors.Visitor> visitor =
                Optional.ofNullable(visitors.getIfAvailable()).flatMap(desk -> desk.visitor(language));
        return new Frame(
                language,
                "/" + language.code(),
                "/" + language.other().code() + rest + query,
                navigation(language, rest, visitor.isPresent()),
                bannersIn(language),
                settings.demonstration(),
                "/" + language.code() + rest + query,
                visitor.map(who -> new Frame.VisitorLine(
                                who.name(),
                                who.office(),
                                who.country().name(),
                                who.country().slug()))
                        .orElse(null),
                stylesheets);
    }

    private static String visitedPath(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return failed instanceof String address ? address : request.getRequestURI();
    }

    private static List<Frame.Item> navigation(Language language, String rest, boolean signedIn) {
        String base = "/" + language.code();
        List<Frame.Item> items = new ArrayList<>();
        items.add(new Frame.Item(
                "platform.nav.crossings",
                base,
                rest.isEmpty()
                        || rest.equals("/")
                        || rest.startsWith("/crossings")
                        || isIn(rest, "compare")
                        || isIn(rest, "forecast-skill")));
        for (String part : PARTS) {
            items.add(new Frame.Item("platform.nav." + part, base + "/" + part, isIn(rest, part)));
        }
        String last = signedIn ? "desk" : "sign-in";
        items.add(new Frame.Item("platform.nav." + last, base + "/" + last, isIn(rest, last)));
        return List.copyOf(items);
    }

    private static boolean isIn(String rest, String part) {
        return rest.equals("/" + part) || rest.startsWith("/" + part + "/");
    }

    private List<String> bannersIn(Language language) {
        return banners.orderedStream()
                .flatMap(banner -> banner.now().stream())
                .map(said -> messages.getMessage(said.key(), said.arguments().toArray(), language.locale()))
                .toList();
    }
}
