package org.reachable.bench;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.regex.Pattern;

/** What one person at the demonstration looks at: the children whom they work with, and what they looked for. */
record Visits(String name, Visitor visitor, List<String> children, List<String> searches) {
    /**
     * Everybody of the story, who answer for the whole county, and as many who work with some eighteen children each: so many
     * that nobody looks for more in five minutes than one person may.
     */
    private static final String PEOPLE = """
            select sign_in_name from practitioner where id in (select practitioner from duty)
            order by sign_in_name like 'alderbourne.%', hashtext(sign_in_name) limit 80
            """;

    static final List<String> SOUGHT = List.of("rowan", "oliver", "smith", "amelia jon", "W0012", "harrow");
    private static final Pattern CHILD = Pattern.compile("href=\"/children/([0-9a-f-]{36})\"");

    /** Those of a demonstration who work with children, or as many of them as a test can be. */
    static List<Visits> ofEverybody(Demonstration demonstration) throws Exception {
        var everybody = new ArrayList<Visits>();
        try (Connection database = demonstration.database();
                var people = database.createStatement().executeQuery(PEOPLE)) {
            while (people.next()) {
                Visits one = of(people.getString(1), demonstration);
                if (!one.children.isEmpty()) {
                    everybody.add(one);
                }
            }
        }
        return everybody;
    }

    private static Visits of(String name, Demonstration demonstration) throws Exception {
        var visitor = Visitor.signedIn(demonstration.at(), name);
        var found = CHILD.matcher(visitor.get("/children").body());
        var children = new ArrayList<String>();
        while (found.find()) {
            children.add(found.group(1));
        }
        var searches = new ArrayList<String>();
        for (String words : SOUGHT) {
            searches.add(visitor.lookedFor(words));
        }
        return new Visits(name, visitor, children, searches);
    }

    /** A page somebody may ask for, and how often among a hundred. */
    private record Kind(String name, int often, Function<Random, String> path) {}

    private List<Kind> kinds() {
        Function<Random, String> child = random -> "/children/" + children.get(random.nextInt(children.size()));
        return List.of(
                new Kind("desk", 35, _ -> "/now"),
                new Kind("child", 25, child),
                new Kind("timeline", 20, child.andThen(path -> path + "/timeline")),
                new Kind("search", 10, random -> searches.get(random.nextInt(searches.size()))),
                new Kind("record", 10, child.andThen(path -> path.replace("/children/", "/record?child="))));
    }

    /** What somebody asks for next. */
    record Page(Visits who, String kind, String path) {}

    /** What one of them asks for next, as often of each kind as people do. */
    static Page next(List<Visits> everybody, Random random) {
        Visits who = everybody.get(random.nextInt(everybody.size()));
        Kind kind = chosen(who.kinds(), random.nextInt(100));
        return new Page(who, kind.name, kind.path.apply(random));
    }

    private static Kind chosen(List<Kind> kinds, int of100) {
        int left = of100;
        for (Kind kind : kinds) {
            left -= kind.often;
            if (left < 0) {
                return kind;
            }
        }
        return kinds.getLast();
    }
}
