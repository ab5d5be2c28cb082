package org.reachable.demonstration.seeds;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.reachable.demonstration.Persona;
import org.reachable.demonstration.Personas;
import org.reachable.demonstration.seeds.SeedVisitor.Taken;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** Takes away what {@code stories/papers.yaml} names, each over the pages of this server as whoever takes it. */
@Component
@ConditionalOnBooleanProperty("reachable.demonstration")
class Papers {

    /** What only leads on, or says again what the head of a wide table says. */
    private static final String OF_A_SCREEN = String.join(
            ", ",
            "script",
            "form",
            "nav",
            ".no-print",
            ".govuk-visually-hidden",
            ".board__label",
            "[aria-hidden]",
            "a[href*='#entry-']",
            "body > *:not(main):not(:has(main))");

    private final List<Paper> all;
    private final Visitors visitors;
    private final String style;

    Papers(
            @Value("classpath:stories/papers.yaml") Resource file,
            @Value("classpath:stories/papers.css") Resource style,
            Personas personas,
            Visitors visitors)
            throws IOException {
        this.visitors = visitors;
        this.style = style.getContentAsString(StandardCharsets.UTF_8);
        Set<String> names = new HashSet<>();
        Stream.concat(personas.all().stream(), personas.ofFamilies().stream())
                .map(Persona::signInName)
                .forEach(names::add);
        try (Reader text = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            this.all = Paper.read("stories/papers.yaml", text, names::contains);
        }
    }

    /**
     * Writes all of them into a folder.
     *
     * @return the files, in the order of what names them
     * @throws SeedFailed that names the line of the first that is not given
     */
    List<Path> write(Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        var written = new ArrayList<Path>();
        for (Paper paper : all) {
            try (SeedVisitor visitor = visitors.signedIn(paper.where(), paper.as())) {
                Taken taken = visitor.take(paper.from(), paper.follow());
                Path file = folder.resolve(paper.file() + "." + ending(paper, taken));
                Files.write(file, taken.type().startsWith("text/html") ? asAPageByItself(taken) : taken.bytes());
                written.add(file);
            }
        }
        return written;
    }

    private static String ending(Paper paper, Taken taken) {
        return switch (taken.type().split(";")[0]) {
            case "application/pdf" -> "pdf";
            case "text/html" -> "html";
            case "text/csv" -> "csv";
            case "application/json" -> "json";
            default -> throw new SeedFailed(paper.where(), "nobody takes away a file of the kind " + taken.type());
        };
    }

    /** A page that is read without its server: plain, what led on is words, and what is only for a screen is left out. */
    private byte[] asAPageByItself(Taken taken) {
        Document page = Jsoup.parse(
                new String(taken.bytes(), StandardCharsets.UTF_8), taken.from().toString());
        page.select("head > *:not(title):not(meta[charset])").remove();
        page.head().appendElement("style").appendChild(new DataNode(style));
        page.select(OF_A_SCREEN).remove();
        page.select("a[href]").unwrap();
        page.select("details:not(:has(:not(summary, summary *)))").remove();
        page.getAllElements().forEach(element -> element.removeAttr("class").removeAttr("id"));
        return page.outerHtml().getBytes(StandardCharsets.UTF_8);
    }
}
