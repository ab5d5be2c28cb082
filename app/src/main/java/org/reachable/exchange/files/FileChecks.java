package org.reachable.exchange.files;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The one place where a file from outside is looked at before anything reads it. It says what is wrong, where and how to
 * mend it; a file with nothing wrong is plain text of a size we can hold, whatever its name says it is. A cell that a
 * spreadsheet would take for a formula is words here, and is guarded when it leaves.
 */
@Component
public class FileChecks {

    static final int MOST_MEGABYTES = 20;

    private static final int MOST_BYTES = MOST_MEGABYTES * 1024 * 1024;

    /** Longer than anything anybody wrote about a child in one go. */
    private static final int LONGEST_LINE = 200_000;

    /** So many rows of the shortest that say something make up the greatest file; each that says nothing is told of, and that takes memory. */
    private static final int MOST_LINES = 400_000;

    private static final int LONGEST_NAME = 150;
    private static final String AS_CSV = "Save it as CSV (UTF-8) first";
    private static final List<String> ENDINGS = List.of(".csv", ".txt");

    /** How files begin that are no table, and what they are. Letters of one byte each. */
    private static final List<Kind> KINDS = List.of(
            new Kind("PK", "a workbook or an archive"),
            new Kind("\u00D0\u00CF\u0011\u00E0", "a workbook or a document of an older kind"),
            new Kind("\u001F\u008B", "an archive"),
            new Kind("7z\u00BC\u00AF", "an archive"),
            new Kind("Rar!", "an archive"),
            new Kind("BZh", "an archive"),
            new Kind("\u00FD7zXZ", "an archive"),
            new Kind("%PDF", "a PDF"),
            new Kind("\u0089PNG", "a picture"),
            new Kind("\u00FF\u00D8\u00FF", "a picture"),
            new Kind("GIF8", "a picture"),
            new Kind("RIFF", "a picture or a recording"),
            new Kind("ID3", "a recording"),
            new Kind("MZ", "a program"),
            new Kind("\u007FELF", "a program"),
            new Kind("#!", "a program"),
            new Kind("{\\rtf", "a document"),
            new Kind("SQLite format", "a database"));

    /** What no table of words holds, wherever it stands: another file inside this one. */
    private static final List<Kind> INSIDE = List.of(
            new Kind("PK\u0003\u0004", "an archive"),
            new Kind("PK\u0005\u0006", "an archive"),
            new Kind("%PDF-", "a PDF"),
            new Kind("<script", "a web page"),
            new Kind("<html", "a web page"),
            new Kind("<!doctype", "a web page"),
            new Kind("<svg", "a picture"),
            new Kind("<?php", "a program"),
            new Kind("<!entity", "a document that reaches for other files"));

    /** By this every virus scanner is tried out; it stands here in two parts, so that none finds it. */
    private static final String SCANNERS_ARE_TRIED_WITH = "EICAR-STANDARD-" + "ANTIVIRUS-TEST-FILE";

    private record Kind(String sign, String what) {}

    /** What is wrong with a file, where and how to mend it; empty where nothing is. */
    public Optional<String> problem(String name, byte[] content) {
        return Stream.<Looking>of(
                        FileChecks::name,
                        FileChecks::size,
                        FileChecks::kind,
                        FileChecks::ending,
                        FileChecks::letters,
                        FileChecks::lines)
                .flatMap(look -> Optional.ofNullable(look.at(name, content)).stream())
                .findFirst();
    }

    /** The name without its folder, as browsers of long ago still send it; one that climbs is left as it is, to be refused. */
    public static String plain(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        return name.contains("..") ? name : last.isBlank() ? "file.csv" : last;
    }

    private interface Looking {
        @Nullable
        String at(String name, byte[] content);
    }

    private static @Nullable String name(String name, byte[] content) {
        return name.length() > LONGEST_NAME
                        || name.contains("..")
                        || name.chars().anyMatch(Character::isISOControl)
                ? "The name of a file is too long or holds signs that no name needs. Rename it, as in police-june.csv"
                : null;
    }

    private static @Nullable String ending(String name, byte[] content) {
        return ENDINGS.stream().noneMatch(name.toLowerCase(Locale.ROOT)::endsWith)
                ? "%s does not end in .csv or .txt. %s".formatted(name, AS_CSV)
                : null;
    }

    private static @Nullable String size(String name, byte[] content) {
        if (content.length > MOST_BYTES) {
            return "%s must be smaller than %d MB. Send it in parts".formatted(name, MOST_MEGABYTES);
        }
        return new String(content, 0, Math.min(content.length, LONGEST_LINE), StandardCharsets.UTF_8)
                        .replace("\uFEFF", "")
                        .isBlank()
                ? "%s is empty. Choose the file again".formatted(name)
                : null;
    }

    private static @Nullable String kind(String name, byte[] content) {
        if (begins(content, "\u00FF\u00FE") || begins(content, "\u00FE\u00FF")) {
            return "%s is text of another kind (UTF-16). %s".formatted(name, AS_CSV);
        }
        return KINDS.stream()
                .filter(kind -> begins(content, kind.sign()))
                .findFirst()
                .map(kind -> "%s is %s, whatever its name says. %s".formatted(name, kind.what(), AS_CSV))
                .orElse(null);
    }

    /** No text has such a sign; programs, pictures and files in another encoding do. */
    private static @Nullable String letters(String name, byte[] content) {
        int line = 1;
        for (byte one : content) {
            if (one == '\n') {
                line++;
            } else if ((one >= 0 && one < ' ' && one != '\t' && one != '\r' && one != '\f') || one == 0x7F) {
                return "%s is not a text file: line %,d holds a sign that no text has. %s"
                        .formatted(name, line, AS_CSV);
            }
        }
        return null;
    }

    private static @Nullable String lines(String name, byte[] content) {
        String text = new String(content, StandardCharsets.ISO_8859_1);
        String small = text.toLowerCase(Locale.ROOT);
        for (Kind kind : INSIDE) {
            int at = small.indexOf(kind.sign().toLowerCase(Locale.ROOT));
            if (at >= 0) {
                return "%s has %s in it, on line %,d. Take that out and send it again"
                        .formatted(name, kind.what(), lineOf(text, at));
            }
        }
        int virus = text.indexOf(SCANNERS_ARE_TRIED_WITH);
        if (virus >= 0) {
            return "%s holds what virus scanners are tried out with, on line %,d. Ask whoever looks after your computers"
                    .formatted(name, lineOf(text, virus));
        }
        int number = 1;
        int from = 0;
        while (from <= text.length()) {
            int end = text.indexOf('\n', from);
            int until = end < 0 ? text.length() : end;
            if (until - from > LONGEST_LINE) {
                return "%s has a line that goes on too long to be words, line %,d. Look at it there, and send it in parts"
                        .formatted(name, number);
            }
            from = until + 1;
            number++;
            if (number > MOST_LINES) {
                return "%s has more than %,d lines. Send it in parts".formatted(name, MOST_LINES);
            }
        }
        return null;
    }

    private static long lineOf(String text, int at) {
        return 1 + text.substring(0, at).chars().filter(one -> one == '\n').count();
    }

    private static boolean begins(byte[] content, String sign) {
        return content.length >= sign.length()
                && new String(content, 0, sign.length(), StandardCharsets.ISO_8859_1).equals(sign);
    }
}
