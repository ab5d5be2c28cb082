package org.reachable.access;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Words that nothing else says, each planted in one column, with who may know it. Those of one child, or of nobody. */
final class Canaries {

    /** What each holds, in any case, at its beginning; a name at its end, so that no search takes one for the other. */
    static final List<String> MARKS = List.of("cnry", "yrnc");

    /** Of one length, so that two that a file runs together are still two. */
    private static final Pattern ANY = Pattern.compile("cnry[0-9a-z]{10}|[0-9]{10}yrnc");

    private static final Random RANDOM = new Random();

    private final Map<String, Canary> all = new LinkedHashMap<>();
    private final Set<String> leading = new HashSet<>();

    /**
     * One of them.
     *
     * @param column the column it is planted in, as {@code home.place}
     */
    record Canary(String word, String column, MayKnow by) {}

    /** A new one for a column. */
    String in(String column, MayKnow by) {
        return kept("cnry" + Long.toString(RANDOM.nextLong(1L << 50, 1L << 51), Character.MAX_RADIX), column, by);
    }

    /** One by which people are looked for. */
    String nameIn(String column, MayKnow by) {
        return kept(RANDOM.nextLong(1_000_000_000L, 9_999_999_999L) + "yrnc", column, by);
    }

    private String kept(String word, String column, MayKnow by) {
        all.put(word, new Canary(word, column, by));
        return word;
    }

    /** Leads whoever types it to the child, though they may not read it there: they know it already. */
    void leads(String word) {
        leading.add(word);
    }

    boolean isLeading(Canary canary) {
        return leading.contains(canary.word());
    }

    Set<Canary> hiddenFrom(Reader reader) {
        return all.values().stream().filter(canary -> !canary.by().may(reader)).collect(Collectors.toSet());
    }

    /** Those that a text holds, each once. What another child's story holds is not looked for. */
    List<Canary> heldBy(String text) {
        return ANY.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .distinct()
                .map(all::get)
                .filter(Objects::nonNull)
                .toList();
    }

    /** A few of them, of as many columns as there are. */
    static List<Canary> oneOfEachColumn(Set<Canary> some) {
        Set<String> columns = new HashSet<>();
        return some.stream().filter(canary -> columns.add(canary.column())).toList();
    }

    Set<String> columns() {
        return all.values().stream().map(Canary::column).collect(Collectors.toCollection(TreeSet::new));
    }

    int size() {
        return all.size();
    }
}
