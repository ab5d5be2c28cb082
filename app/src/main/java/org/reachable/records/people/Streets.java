package org.reachable.records.people;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What somebody types of a street may be written otherwise where a home is: Rd for Road, or Road for a Rise that they remember as one. The
 * short forms are those of the addresses of England.
 */
final class Streets {

    /** Each is one kind of street, in full first. */
    private static final List<List<String>> KINDS = List.of(
            List.of("road", "rd"),
            List.of("street", "st", "str"),
            List.of("avenue", "ave", "av"),
            List.of("lane", "ln", "la"),
            List.of("close", "cl", "clo"),
            List.of("drive", "dr", "drv"),
            List.of("crescent", "cres", "cr"),
            List.of("place", "pl"),
            List.of("terrace", "terr", "ter"),
            List.of("square", "sq"),
            List.of("gardens", "gdns", "gdn"),
            List.of("grove", "gr", "gro", "grv"),
            List.of("park", "pk"),
            List.of("green", "grn"),
            List.of("rise"),
            List.of("way"),
            List.of("walk"),
            List.of("hill"),
            List.of("row"),
            List.of("mews"),
            List.of("view"));

    private static final int SHORTEST_NAME = 3;

    private Streets() {}

    /** What was typed, and the same with each way to write its kind of street; in small letters. */
    static Set<String> asWritten(String typed) {
        String said = said(typed);
        return Stream.concat(Stream.of(said), kind(last(said)).stream().map(kind -> before(said) + " " + kind))
                .collect(Collectors.toSet());
    }

    /** What the street is called, with any kind of street after it; nothing where no kind was typed. */
    static Set<String> called(String typed) {
        String said = said(typed);
        return kind(last(said)).isEmpty() || before(said).length() < SHORTEST_NAME
                ? Set.of()
                : Set.of(before(said) + " ");
    }

    private static String said(String typed) {
        return typed.strip().toLowerCase(Locale.UK).replaceAll("[.,]+$", "").replaceAll("\\s+", " ");
    }

    private static List<String> kind(String word) {
        return KINDS.stream().filter(kind -> kind.contains(word)).findFirst().orElse(List.of());
    }

    private static String last(String said) {
        return said.substring(said.lastIndexOf(' ') + 1);
    }

    /** The name, without the kind; empty where the kind alone was typed. */
    private static String before(String said) {
        return said.contains(" ") ? said.substring(0, said.lastIndexOf(' ')) : "";
    }
}
