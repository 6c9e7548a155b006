package org.garita.app.feed.compat;

/**
 * XML as text, element by element. An empty element is written with both tags: a client swallows the rest of a port after
 * {@code <crossing_name/>}.
 */
final class MarkupText {
    private final StringBuilder text = new StringBuilder();
    private int depth;

    MarkupText(String declaration) {
        text.append(declaration);
    }

    MarkupText open(String name) {
        line().append('<').append(name).append('>');
        depth++;
        return this;
    }

    MarkupText close(String name) {
        depth--;
        line().append("</").append(name).append('>');
        return this;
    }

    MarkupText leaf(String name, String value) {
        line().append('<').append(name).append('>').append(escaped(value));
        text.append("</").append(name).append('>');
        return this;
    }

    private StringBuilder line() {
        return text.append('\n').append("  ".repeat(depth));
    }

    static String escaped(String value) {
        return value.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    @Override
    public String toString() {
        return text + "\n";
    }
}
