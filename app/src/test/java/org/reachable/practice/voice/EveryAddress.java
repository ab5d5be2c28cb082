package org.reachable.practice.voice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.reachable.Visitor;
import org.reachable.foundation.kernel.PersonId;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** All that somebody reads who asks for each address there is, goes wherever a page about the child leads, and opens each file. */
final class EveryAddress {

    /** What a page cannot be asked for by an address alone, or ends the visit. */
    private static final Set<String> NOT_ASKED = Set.of("/sign-out", "/sample", "/error", "/told/leave");

    /** Ways from a page to what is not about one child, and holds words of several. */
    private static final Pattern LED_TO =
            Pattern.compile("/(boards|figures|agencies|asks|notifications|said-in-meetings|entries|replies)/.*");

    private static final int TOO_OFTEN = 429;

    private final RequestMappingHandlerMapping mapping;
    private final PersonId child;

    /** Rows of the entries, and names of the asks, that an address may name. */
    private final List<String> entries;

    private final List<String> asks;

    /** Nobody takes away so many files in a day. */
    private final Runnable daysLater;

    EveryAddress(
            RequestMappingHandlerMapping mapping,
            PersonId child,
            List<String> entries,
            List<String> asks,
            Runnable daysLater) {
        this.mapping = mapping;
        this.child = child;
        this.entries = entries;
        this.asks = asks;
        this.daysLater = daysLater;
    }

    /** What stands at each address. */
    Map<String, String> readBy(Visitor reader) {
        Map<String, String> read = new TreeMap<>();
        Deque<String> next = new ArrayDeque<>(patterns().toList());
        assertThat(next).hasSizeGreaterThan(100);
        while (!next.isEmpty()) {
            String address = next.remove();
            if (read.containsKey(address)) {
                continue;
            }
            HttpResponse<String> answer = reader.get(address);
            if (answer.statusCode() == TOO_OFTEN) {
                daysLater.run();
                answer = reader.get(address);
            }
            assertThat(answer.statusCode()).as(address).isNotEqualTo(TOO_OFTEN);
            boolean isFile = answer.body().startsWith("PK") || answer.body().startsWith("%PDF");
            if (isFile) {
                daysLater.run();
            }
            read.put(address, isFile ? words(reader.bytes(address), "") : answer.body());
            if (!isFile) {
                Jsoup.parse(answer.body()).select("a[href^=/]").stream()
                        .map(link -> link.attr("href").replaceFirst("#.*", ""))
                        .filter(this::isLedTo)
                        .forEach(next::add);
            }
        }
        return read;
    }

    private boolean isLedTo(String link) {
        return NOT_ASKED.stream().noneMatch(link::startsWith)
                && (link.startsWith("/children/" + child)
                        || LED_TO.matcher(link).matches());
    }

    private Stream<String> patterns() {
        return mapping.getHandlerMethods().keySet().stream()
                .filter(one -> one.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(one -> one.getPatternValues().stream())
                .filter(pattern -> NOT_ASKED.stream().noneMatch(pattern::startsWith))
                .map(pattern -> pattern.replaceFirst("^/children/\\{id}", "/children/" + child)
                        .replace("{number}", "1"))
                .flatMap(pattern -> filled(pattern, "/asks/{id}", asks, "/asks/"))
                .flatMap(pattern -> pattern.matches("/(entries|replies)/\\{\\w+}.*")
                        ? entries.stream().map(row -> pattern.replaceFirst("\\{\\w+}", row))
                        : Stream.of(pattern))
                .flatMap(pattern -> filled(pattern, "{row}", entries, ""))
                .flatMap(pattern -> pattern.contains("/sittings/")
                        ? filled(pattern, "{kind}", List.of("strategy-discussion"), "")
                        : filled(pattern, "{kind}", List.of("plan", "review"), ""))
                .flatMap(pattern -> filled(pattern, "{section}", List.of("needs", "actions"), ""))
                .flatMap(pattern -> filled(pattern, "{agency}", List.of("social-care"), ""))
                .filter(pattern -> !pattern.contains("{"))
                .distinct();
    }

    private static Stream<String> filled(String pattern, String variable, List<String> values, String before) {
        return pattern.contains(variable)
                ? values.stream().map(value -> pattern.replace(variable, before + value))
                : Stream.of(pattern);
    }

    /** What a file says: a PDF’s words, all parts of an archive, or the file as it is. */
    static String words(byte[] file, String password) {
        String begins = new String(file, 0, Math.min(4, file.length), StandardCharsets.ISO_8859_1);
        try {
            if (begins.equals("%PDF")) {
                try (PDDocument document = Loader.loadPDF(file, password)) {
                    return new PDFTextStripper().getText(document).replaceAll("\\s+", "");
                }
            }
            if (begins.startsWith("PK")) {
                var all = new StringBuilder();
                try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
                    for (var part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                        all.append(words(zip.readAllBytes(), password)).append('\n');
                    }
                }
                return all.toString();
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new String(file, StandardCharsets.UTF_8);
    }
}
