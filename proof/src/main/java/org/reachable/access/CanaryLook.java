package org.reachable.access;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.reachable.Visitor;
import org.reachable.access.Canaries.Canary;

/** Reads all that a reader may ask for, and says which canaries they were shown that are not for them. */
final class CanaryLook {

    private static final int TOO_MANY_REQUESTS = 429;

    /** More searches than these, and nobody is answered any more. */
    private static final int MOST_SEARCHES = 12;

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final Set<String> shownRightly = new TreeSet<>();
    private final Set<String> searchesThatFind = new HashSet<>();
    private int answers;
    private long looked;
    private int leaks;
    private long shown;
    private int searches;
    private int cutOff;

    /** Reads every outlet as somebody, of one child. */
    void at(CanaryChild child, Outlets outlets, Reader reader, Visitor visitor) throws IOException {
        boolean knows = MayKnow.whoeverKnowsOfTheChild().may(reader);
        at(child, outlets.read(visitor, knows), child.canaries().hiddenFrom(reader), reader, visitor);
        send(child, outlets.sent(), reader, visitor);
    }

    /** Reads some addresses as somebody from whom these are hidden. */
    void at(CanaryChild child, List<String> addresses, Set<Canary> hidden, Reader reader, Visitor visitor)
            throws IOException {
        for (String address : addresses) {
            if (isAFile(address)) {
                judge(child, hidden, reader, address, words(visitor.bytes(address)));
            } else {
                judge(child, hidden, reader, address, visitor.get(address));
            }
        }
    }

    /** Forms with nothing in them. One token is good for all that one person sends. */
    private void send(CanaryChild child, List<String> forms, Reader reader, Visitor visitor) {
        Set<Canary> hidden = child.canaries().hiddenFrom(reader);
        String token = token(visitor);
        for (String form : forms) {
            judge(child, hidden, reader, "POST " + form, visitor.postRaw(form, token));
        }
    }

    private static String token(Visitor visitor) {
        Matcher token = TOKEN.matcher(visitor.get("/sign-in").body());
        return token.find() ? "_csrf=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8) : "";
    }

    /** Looks for what is hidden: a search that finds nobody shows no child; the word itself is in the box. */
    void search(Reader reader, Visitor visitor, CanaryChild child) {
        Canaries.oneOfEachColumn(child.canaries().hiddenFrom(reader)).stream()
                .filter(canary -> !child.canaries().isLeading(canary))
                .limit(MOST_SEARCHES)
                .forEach(canary -> {
                    for (String page : List.of("/search", "/record")) {
                        searches++;
                        String found = visitor.search(page, canary.word()).body();
                        if (found.contains("href=\"/children/" + child.id())) {
                            searchesThatFind.add(page + " " + canary.word());
                            System.err.printf(
                                    "%s finds somebody by %s at %s%n", reader.called(), canary.column(), page);
                        }
                    }
                });
    }

    private void judge(
            CanaryChild child, Set<Canary> hidden, Reader reader, String address, HttpResponse<String> answer) {
        cutOff += answer.statusCode() == TOO_MANY_REQUESTS ? 1 : 0;
        judge(
                child,
                hidden,
                reader,
                address,
                answer.body() + "\n" + answer.headers().map());
    }

    /** Of words that somebody has before them, by whatever way. */
    void judge(CanaryChild child, Set<Canary> hidden, Reader reader, String address, String words) {
        answers++;
        looked += hidden.size();
        for (Canary canary : child.canaries().heldBy(words)) {
            if (hidden.contains(canary)) {
                leaks++;
                System.err.printf(
                        "%s reads %s at %s: %s%n", reader.called(), canary.column(), address, around(words, canary));
            } else {
                shown++;
                shownRightly.add(canary.column());
            }
        }
    }

    /** What stands before it there. */
    private static String around(String words, Canary canary) {
        int at = words.toLowerCase(Locale.ROOT).indexOf(canary.word());
        return words.substring(Math.max(0, at - 100), at).replaceAll("\\s+", " ");
    }

    private static boolean isAFile(String address) {
        return address.endsWith(".pdf")
                || address.endsWith(".csv")
                || address.contains(".zip")
                || address.endsWith(".txt");
    }

    /** What a file says: a PDF’s words, all files of a ZIP, or the file as it is. */
    static String words(byte[] file) throws IOException {
        String begins = new String(file, 0, Math.min(4, file.length), StandardCharsets.ISO_8859_1);
        if (begins.equals("%PDF")) {
            try (PDDocument document = Loader.loadPDF(file)) {
                return words(document);
            }
        }
        if (begins.startsWith("PK")) {
            List<String> all = new ArrayList<>();
            try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
                for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    all.add(entry.getName());
                    all.add(words(zip.readAllBytes()));
                }
            }
            return String.join("\n", all);
        }
        return new String(file, StandardCharsets.UTF_8);
    }

    /** A long word goes on in the next line. */
    static String words(PDDocument document) throws IOException {
        return new PDFTextStripper().getText(document).replaceAll("\\s+", "");
    }

    int answers() {
        return answers;
    }

    long looked() {
        return looked;
    }

    int leaks() {
        return leaks;
    }

    /** How often whoever may know one was shown it. */
    long shown() {
        return shown;
    }

    int searches() {
        return searches;
    }

    int searchesThatFind() {
        return searchesThatFind.size();
    }

    int cutOff() {
        return cutOff;
    }

    /** Columns of which somebody who may know was shown a canary: that it was looked for where it could be. */
    Set<String> shownRightly() {
        return shownRightly;
    }
}
