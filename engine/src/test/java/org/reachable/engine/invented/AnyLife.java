package org.reachable.engine.invented;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.reachable.engine.entry.EntryType;
import org.reachable.engine.policy.Match;
import org.reachable.engine.policy.Policy;
import org.reachable.engine.policy.Rule;
import org.reachable.engine.policy.Values;

/** Entries of a few children in the words that some rules ask for, in no order that makes sense. */
final class AnyLife {
    private final Policy policy;
    private final Chance chance;
    private final Forms forms;
    private final Days days;
    private final List<Rule> rules;
    private final List<Match.Alternative> asked;
    private final List<String> children = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    private final Shared shared;

    AnyLife(Policy policy, Forms forms, List<Rule> rules, List<Match.Alternative> asked, Chance chance, int children) {
        this.policy = policy;
        this.forms = forms;
        this.rules = rules;
        this.asked = asked;
        this.chance = chance;
        this.days = new Days(chance);
        this.shared = new Shared(chance, 1);
        for (int i = 1; i <= children; i++) {
            this.children.add("A" + i);
        }
    }

    List<Row> rows(int count) {
        Instant at = days.anyTime();
        int pace = chance.pick(1, 3, 12);
        for (int i = 0; i < count; i++) {
            rows.add(row(i, at));
            at = switch (chance.between(1, 8)) {
                case 1 -> at;
                case 2 -> days.later(at, -5, 5);
                case 3, 4 -> days.hoursLater(at, 0, 14);
                default -> days.later(at, 0, pace);
            };
        }
        return rows;
    }

    private Row row(int number, Instant at) {
        var meant = chance.pick(asked);
        String agency = meant.agencies().isEmpty() || chance.oneIn(10)
                ? chance.pick("police", "social-care", "school", "health-ed", "youth-justice", "family")
                : chance.pick(List.copyOf(new TreeSet<>(meant.agencies())));
        Row row = Row.of("%03d".formatted(number), chance.pick(children), at, agency, type(meant))
                .saying(shared.thing())
                .where(shared.place())
                .outcome(outcome(meant));
        for (String key : keys(meant)) {
            row = row.with(key, value(key, meant, at));
        }
        if (chance.oneIn(6)) {
            row = row.reached(chance.pick("social-care", "police", "school"), days.hoursLater(at, 0, 90));
        }
        return speakingOfOthers(row);
    }

    private String type(Match.Alternative meant) {
        var types = new ArrayList<>(new TreeSet<>(meant.types()));
        if (types.isEmpty()) {
            ofChildren()
                    .filter(type ->
                            meant.classes().isEmpty() || type.classes().stream().anyMatch(meant.classes()::contains))
                    .map(EntryType::code)
                    .sorted()
                    .forEach(types::add);
        }
        return chance.oneIn(15) ? chance.pick(ofChildren().map(EntryType::code).toList()) : chance.pick(types);
    }

    private Stream<EntryType> ofChildren() {
        return policy.vocabulary().types().values().stream().filter(EntryType::isAboutAChild);
    }

    private String outcome(Match.Alternative meant) {
        if (!meant.outcomes().isEmpty() && !chance.oneIn(6)) {
            return chance.pick(List.copyOf(new TreeSet<>(meant.outcomes())));
        }
        if (!meant.notOutcomes().isEmpty() && chance.oneIn(4)) {
            return chance.pick(List.copyOf(new TreeSet<>(meant.notOutcomes())));
        }
        return chance.pick("", "NFA: nothing", "RECORDED", "PLAN-CHANGED", "DONE");
    }

    /** What is asked for, mostly, and now and then something else. */
    private Set<String> keys(Match.Alternative meant) {
        var keys = new TreeSet<String>();
        List.<Map<String, ?>>of(
                        meant.with(), meant.without(), meant.covers(), meant.atLeast(), meant.shortOf(), meant.below())
                .forEach(each -> keys.addAll(each.keySet()));
        keys.addAll(meant.covers().values());
        keys.addAll(meant.shortOf().values());
        keys.removeIf(key -> chance.oneIn(12));
        for (int i = chance.between(0, 2); i > 0; i--) {
            keys.add(chance.pick(forms.keys()));
        }
        keys.addAll(policy.incidentKeys().keySet().stream()
                .filter(key -> chance.oneIn(3))
                .toList());
        return keys;
    }

    private String value(String key, Match.Alternative meant, Instant at) {
        Values wanted = meant.with().get(key);
        if (wanted != null && !chance.oneIn(10)) {
            String value = chance.pick(wanted.accepted());
            return value.equals("blank") ? "" : value.replace("*", "x");
        }
        Integer least = meant.atLeast().get(key);
        if (least != null) {
            return Integer.toString(least + chance.between(-1, 1));
        }
        Integer below = meant.below().get(key);
        if (below != null) {
            return Integer.toString(below - chance.between(0, 2));
        }
        return forms.fill(key, at, chance);
    }

    private Row speakingOfOthers(Row row) {
        if (rows.isEmpty()) {
            return row;
        }
        Row other = chance.pick(rows);
        return switch (chance.between(1, 16)) {
            case 1, 2, 3 -> row.with("answers", other.id());
            case 4 -> row.with("answers", other.id()).with("answers_question", chance.pick("yes", "no"));
            case 5 -> row.with("action_done", other.id() + chance.pick("", ":1", ":2"));
            case 6 -> row.with("answers_finding", finding(chance.pick(rules), other));
            case 7 -> row.with(chance.pick("duplicate_of", "unjudged_by"), other.id());
            case 8 -> (chance.oneIn(5) ? row : row.about(other.child())).with("corrects", other.id());
            case 9 -> chance.oneIn(3) ? row.with("named_children", chance.pick(children)) : row;
            case 10 -> row.about(other.child()).type(chance.pick(withdrawing())).with("corrects", other.id());
            default -> row;
        };
    }

    private List<String> withdrawing() {
        return List.copyOf(policy.vocabulary().references().withdraws());
    }

    /** The id a finding of that rule would have, were that entry its trigger. */
    private static String finding(Rule rule, Row trigger) {
        String key = rule.id() + "\n" + trigger.child() + "\n" + Rows.SOURCE + "/" + trigger.id();
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
