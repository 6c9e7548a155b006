package org.garita.app.portal.method;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;
import org.garita.kernel.text.Language;

/**
 * From the text of a card to a page. Links between cards lead to their pages; links to documents that are not served stay
 * as their words. Tables and examples can be reached by keyboard where they are wider than the page.
 */
final class CardRendering {
    private static final List<Extension> TABLES = List.of(TablesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(TABLES).build();
    private static final TextContentRenderer WORDS =
            TextContentRenderer.builder().extensions(TABLES).build();
    private static final HtmlRenderer HTML = HtmlRenderer.builder()
            .extensions(TABLES)
            .escapeHtml(true)
            .attributeProviderFactory(context -> CardRendering::attributes)
            .build();

    private CardRendering() {}

    static MethodCard card(String id, Language language, String markdown) {
        Node document = PARSER.parse(markdown);
        Node heading = document.getFirstChild();
        if (!(heading instanceof Heading)) {
            throw new IllegalStateException("the card '%s' does not begin with its heading".formatted(id));
        }
        String title = WORDS.render(heading);
        Node version = heading.getNext();
        heading.unlink();
        version.unlink();
        document.accept(new Links(language));
        return new MethodCard(id, title, summary(document), wrapped(HTML.render(document)));
    }

    /** The first paragraph, which says what the figure is. */
    private static String summary(Node document) {
        for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Paragraph) {
                PlainWords words = new PlainWords();
                node.accept(words);
                return words.said.toString();
            }
        }
        return "";
    }

    private static void attributes(Node node, String tag, Map<String, String> attributes) {
        if (node instanceof TableBlock && tag.equals("table")) {
            attributes.put("class", "data");
        }
        if (node instanceof FencedCodeBlock && tag.equals("pre")) {
            attributes.put("tabindex", "0");
        }
    }

    private static String wrapped(String html) {
        return html.replace("<table class=\"data\">", "<div class=\"table-wrap\" tabindex=\"0\"><table class=\"data\">")
                .replace("</table>", "</table></div>");
    }

    /** The words of a paragraph, without marks and addresses. */
    private static final class PlainWords extends AbstractVisitor {
        private final StringBuilder said = new StringBuilder();

        @Override
        public void visit(Text text) {
            said.append(text.getLiteral());
        }

        @Override
        public void visit(Code code) {
            said.append(code.getLiteral());
        }

        @Override
        public void visit(SoftLineBreak lineBreak) {
            said.append(' ');
        }
    }

    /** Sends links to pages. */
    private static final class Links extends AbstractVisitor {
        private static final Set<String> SERVED = Set.copyOf(MethodCards.IDS);
        private final Language language;

        Links(Language language) {
            this.language = language;
        }

        @Override
        public void visit(Link link) {
            String to = link.getDestination();
            String id = to.replaceFirst("(\\.es)?\\.md$", "");
            if (SERVED.contains(id)) {
                String code = to.endsWith(".es.md") ? Language.ES.code() : language.code();
                link.setDestination("/" + code + "/methods/" + id);
            } else if (!to.contains("://") && !to.startsWith("/")) {
                for (Node word = link.getFirstChild(); word != null; word = link.getFirstChild()) {
                    link.insertBefore(word);
                }
                link.unlink();
            }
        }
    }
}
