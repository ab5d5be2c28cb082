package org.reachable.engine.policy;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reachable.engine.data.DataNode;
import org.reachable.engine.data.ShippedFile;

/** Reads who may do what. */
final class AccessReader {

    /** What can be said of a kind of agency. */
    private static final List<String> KINDS = List.of("investigate", "only-read");

    /** Of these somebody is asked by name: several would leave open who. */
    private static final List<String> ASKED_OF_ONE =
            List.of("answer-where-nobody-does", "answer-about-records", "answer-to-families");

    /** What lasts for some days. */
    private static final List<String> PERIODS = List.of(
            "work-stays-open", "an-ask-ties", "is-looked-across", "an-agency-stays", "what-was-taken-back-ties");

    /** Longer than a childhood is a slip. */
    private static final int MOST_DAYS = 18 * 366;

    private final Optional<Words> known;

    private AccessReader(Optional<Words> known) {
        this.known = known;
    }

    /** For a policy that has these kinds of agencies and these roles: another is a slip, as is a duty of which the shipped one says nothing. */
    AccessReader(Collection<String> agencies, Collection<String> roles) {
        this(Optional.of(new Words(agencies, roles, Access.shipped().duties().keySet())));
    }

    /** As it is shipped: what it names was looked at when the policy was checked, and what takes a duty is what it says. */
    static Access shipped() {
        return ShippedFile.read("access.yaml", file -> new AccessReader(Optional.empty()).read(file.need("access")));
    }

    /** One that stands somewhere says all of it: who may do what is not left to what somebody forgot. */
    Access read(DataNode node) {
        DataNode duties = node.need("duties");
        var result = new Access(
                lists(node.need("kinds"), KINDS, known.map(Words::agencies), "kind of agency", false),
                lists(duties, known.map(Words::duties).orElseGet(duties::keys), known.map(Words::roles), "role", true),
                periods(node.need("periods")),
                unheard(node.need("unheard")));
        node.refuseOtherKeys();
        return result;
    }

    private static Map<String, List<String>> lists(
            DataNode node, Collection<String> codes, Optional<Collection<String>> known, String what, boolean some) {
        var result = new LinkedHashMap<String, List<String>>();
        for (String code : codes) {
            DataNode list = node.need(code);
            List<String> named = List.copyOf(new LinkedHashSet<>(list.texts()));
            if (some && named.isEmpty() && node.has(code)) {
                list.problem("nobody may do '" + code + "'", "Name a " + what + ".");
            }
            if (ASKED_OF_ONE.contains(code) && named.size() > 1) {
                list.problem("more than one is to '" + code + "'", "Keep the one who is asked.");
            }
            if (named.size() < list.list().size()) {
                list.problem("a " + what + " stands twice", "Keep one of the two.");
            }
            known.ifPresent(words -> list.list().forEach(one -> check(one, words, what)));
            result.put(code, named);
        }
        node.refuseOtherKeys();
        return Collections.unmodifiableMap(result);
    }

    private static Map<String, Integer> periods(DataNode node) {
        var result = new LinkedHashMap<String, Integer>();
        for (String code : PERIODS) {
            DataNode period = node.need(code);
            int days = period.number(1);
            if (days < 1 || days > MOST_DAYS) {
                period.problem(
                        "'" + code + "' lasts " + days + " days",
                        "Write a whole number of days, from 1 to " + MOST_DAYS + ".");
            }
            result.put(code, days);
        }
        node.refuseOtherKeys();
        return Collections.unmodifiableMap(result);
    }

    private Access.Unheard unheard(DataNode node) {
        DataNode told = node.need("told");
        known.ifPresent(words -> told.list().forEach(one -> check(one, words.roles(), "role")));
        var result = new Access.Unheard(
                MechanismReader.span(node.need("after")),
                MechanismReader.span(node.need("once-taken")),
                List.copyOf(told.texts()));
        node.refuseOtherKeys();
        return result;
    }

    private static void check(DataNode one, Collection<String> known, String what) {
        if (!known.contains(one.text())) {
            one.problem(
                    "there is no " + what + " '" + one.text() + "'",
                    Nearest.to(one.text(), known)
                            .map(near -> "Maybe '" + near + "'.")
                            .orElse("Name one."));
        }
    }

    /** What a policy may name here. */
    private record Words(Collection<String> agencies, Collection<String> roles, Collection<String> duties) {}
}
