package org.reachable.foundation.govuk;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** HTML as a browser would take it: order of attributes and classes, and white space between words, mean nothing. */
final class Markup {

    private static final TemplateEngine TEMPLATES =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "gg.jte.generated.app");

    /** No words. */
    static final Content NOTHING = _ -> {};

    private Markup() {}

    /** What one of our components says. */
    static String of(String component, Map<String, Object> parameters) {
        StringOutput html = new StringOutput();
        TEMPLATES.render("govuk/" + component + ".jte", parameters, html);
        return html.toString();
    }

    /** One line an element or text, indented. */
    static String outline(String html) {
        StringBuilder lines = new StringBuilder();
        Jsoup.parseBodyFragment(html).body().childNodes().forEach(node -> write(node, 0, lines));
        return lines.toString();
    }

    private static void write(Node node, int depth, StringBuilder lines) {
        if (node instanceof Element element) {
            line(depth, lines, element.normalName() + attributes(element));
            element.childNodes().forEach(child -> write(child, depth + 1, lines));
        } else if (node instanceof TextNode text && !text.isBlank()) {
            line(depth, lines, '"' + text.text().strip() + '"');
        }
    }

    private static void line(int depth, StringBuilder lines, String words) {
        lines.append("  ".repeat(depth)).append(words).append('\n');
    }

    private static String attributes(Element element) {
        return element.attributes().asList().stream()
                .sorted(Comparator.comparing(Attribute::getKey))
                .map(attribute -> " " + attribute.getKey() + "=" + value(attribute))
                .collect(Collectors.joining());
    }

    private static String value(Attribute attribute) {
        return attribute.getKey().equals("class")
                ? Arrays.stream(attribute.getValue().split("\\s+")).sorted().collect(Collectors.joining("."))
                : attribute.getValue();
    }
}
