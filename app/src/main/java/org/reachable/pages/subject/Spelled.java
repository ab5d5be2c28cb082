package org.reachable.pages.subject;

import java.util.List;

/** Small numbers as words. */
final class Spelled {

    private static final List<String> SMALL =
            List.of("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine");

    private Spelled() {}

    static String out(long number) {
        return number < SMALL.size() ? SMALL.get((int) number) : "%,d".formatted(number);
    }
}
