package org.reachable.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds each condition in SQL as it is written: what stands between {@code where}, {@code if}, {@code and}, {@code or} and the
 * like. It knows parentheses and quotes and nothing else of the language; that is enough to take one condition out.
 */
final class SqlConditions {

    /** A quoted text, a comment, a word, or any other sign. */
    private static final Pattern TOKEN = Pattern.compile("'(?:[^']|'')*'|--[^\\n]*|\\w+|[^\\s\\w]");

    private static final Set<String> BEGIN = Set.of("where", "if", "elsif", "when", "and", "or", "return", "(");
    private static final Set<String> END = Set.of(
            "and", "or", "where", "then", "order", "group", "limit", "offset", "union", "loop", "else", "end", ";", ",",
            ")");

    /** Of those that stand alone, what they are: what narrows is taken out by letting everything through. */
    private static final Set<String> ALONE = Set.of("where", "if", "elsif", "when");

    /**
     * One condition.
     *
     * @param words it, as it is written
     * @param without the whole text as it is without it
     */
    record Condition(String words, String without) {}

    private record Token(String word, int from, int to, int depth) {}

    private SqlConditions() {}

    static List<Condition> in(String sql) {
        List<Token> tokens = tokens(sql);
        var found = new ArrayList<Condition>();
        for (int at = 0; at < tokens.size() - 1; at++) {
            Token begins = tokens.get(at);
            int depth = begins.word().equals("(") ? begins.depth() + 1 : begins.depth();
            int end = at + 1;
            while (end < tokens.size() && !ends(tokens.get(end), depth)) {
                end++;
            }
            if (!BEGIN.contains(begins.word()) || end == at + 1 || end == tokens.size()) {
                continue;
            }
            String after = tokens.get(end).word();
            String joined = begins.word().equals("and") || begins.word().equals("or") ? begins.word() : after;
            boolean isJoined = joined.equals("and") || joined.equals("or");
            if (isJoined || ALONE.contains(begins.word())) {
                boolean letsThrough =
                        isJoined ? joined.equals("and") : begins.word().equals("where");
                int from = tokens.get(at + 1).from();
                int to = tokens.get(end - 1).to();
                found.add(new Condition(
                        sql.substring(from, to).replaceAll("\\s+", " "),
                        sql.substring(0, from) + letsThrough + sql.substring(to)));
            }
        }
        return found;
    }

    /** A parenthesis that closes belongs to what it closes; so whatever begins inside ends there. */
    private static boolean ends(Token token, int depth) {
        return token.depth() < depth
                || (token.depth() == depth
                        && END.contains(token.word())
                        && !token.word().equals(")"));
    }

    private static List<Token> tokens(String sql) {
        var tokens = new ArrayList<Token>();
        int depth = 0;
        Matcher matcher = TOKEN.matcher(sql);
        while (matcher.find()) {
            String word = matcher.group().toLowerCase(Locale.ROOT);
            if (!word.startsWith("--")) {
                depth -= word.equals(")") ? 1 : 0;
                tokens.add(new Token(word, matcher.start(), matcher.end(), depth));
                depth += word.equals("(") ? 1 : 0;
            }
        }
        return tokens;
    }
}
