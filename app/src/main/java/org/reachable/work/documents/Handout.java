package org.reachable.work.documents;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.reachable.engine.document.DocumentKind;
import org.reachable.foundation.govuk.Link;

/** What of a version in force is given to people who read nothing else of it, on screen and on paper. */
public enum Handout {
    /** Wide, and one a page: they are shown on a wall. */
    SLIDES(
            "Slides for a team",
            "Keep them as a PDF, a slide a page",
            DocumentKind::slides,
            "@page { size: A4 landscape } body { font-size: 14pt } section { page-break-before: always } h2 { font-size: 26pt }"),

    /** A sheet or two, read in a break. */
    BRIEFING(
            "Seven-minute briefing",
            "Keep it as a PDF, on a sheet or two",
            DocumentKind::briefing,
            "@page { size: A4 } body { font-size: 11pt } h2 { font-size: 14pt } section { page-break-inside: avoid }");

    private final String title;
    private final String keep;
    private final Function<DocumentKind, List<DocumentKind.Slide>> of;
    private final String style;

    Handout(String title, String keep, Function<DocumentKind, List<DocumentKind.Slide>> of, String style) {
        this.title = title;
        this.keep = keep;
        this.of = of;
        this.style = style;
    }

    public String title() {
        return title;
    }

    /** What the way to its PDF says. */
    public String keep() {
        return keep;
    }

    /** Whether each part fills a page. */
    public boolean isAPageEach() {
        return this == SLIDES;
    }

    /** Those that a kind makes. */
    static List<Link> links(DocumentKind kind, String version) {
        return Stream.of(values())
                .filter(handout -> !handout.of(kind).isEmpty())
                .map(handout -> new Link(handout.title, version + "/" + handout.path()))
                .toList();
    }

    /** The last of its address. */
    String path() {
        return name().toLowerCase(Locale.UK);
    }

    String style() {
        return style;
    }

    /** Empty where the kind makes none. */
    List<DocumentKind.Slide> of(DocumentKind kind) {
        return of.apply(kind);
    }
}
