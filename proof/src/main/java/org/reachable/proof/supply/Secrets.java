package org.reachable.proof.supply;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What opens something and should stand in no file: keys, tokens, passwords in addresses and settings. */
final class Secrets {

    /** How each kind looks, with one that was drawn for this and opens nothing. It stands here in pieces, or it would be found. */
    private static final Map<Pattern, List<String>> KINDS = Map.of(
            Pattern.compile("-----BEGIN [A-Z ]*PRIVATE KEY-----"), List.of("-----BEGIN", " PRIVATE KEY-----"),
            Pattern.compile("\\bAKIA[0-9A-Z]{16}\\b"), List.of("AKIA", "QX7ZK3MVPL2RTN5B"),
            Pattern.compile("\\bgh[pousr]_[A-Za-z0-9]{36}\\b"), List.of("ghp_", "q8Zr2LmT0vYx4KcW6sNj1BdF3hGp5RaUe7Qi"),
            Pattern.compile("\\bxox[abprs]-[A-Za-z0-9-]{10,}"), List.of("xoxb-", "4810273645-kTz"),
            Pattern.compile("\\beyJ[A-Za-z0-9_-]{20,}\\.[A-Za-z0-9_-]{20,}\\."),
                    List.of("eyJhbGciOiJSUzI1NiJ9eyJz", ".dWIiOiJub2JvZHkiLCJpc3Mi", ".c2ln"),
            Pattern.compile("(?i)(?:password|secret|token|api[_-]?key)[\"']?\\s*[:=]\\s*[\"']?[A-Za-z0-9+/=_-]{24,}"),
                    List.of("client-secret=", "Zq3vTn8xLw5kRj2mYb7cHd4sPf"),
            Pattern.compile("(?i)[a-z]+://[^/\\s:@\"']{2,}:[^/\\s:@\"'${]{6,}@"),
                    List.of("postgresql://reachable:", "vTn8xLw5kRj2", "@db.example"));

    private Secrets() {}

    /** How many kinds of them there are. */
    static int kinds() {
        return KINDS.size();
    }

    /** How many kinds we would find where one is. */
    static long noticed() {
        return KINDS.values().stream()
                .filter(pieces -> isIn("setting: " + String.join("", pieces) + "\n"))
                .count();
    }

    static boolean isIn(Path file) throws IOException {
        return isIn(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
    }

    private static boolean isIn(String words) {
        return KINDS.keySet().stream().anyMatch(kind -> kind.matcher(words).find());
    }
}
