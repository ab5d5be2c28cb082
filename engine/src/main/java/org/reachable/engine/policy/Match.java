package org.reachable.engine.policy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which entries a rule means: an entry matches where one alternative holds whole. This is a list of conditions, not a
 * language: there is nothing to nest or compute.
 *
 * @param anyOf the alternatives, in the order they are tried
 */
public record Match(List<Alternative> anyOf) {

    /** Matches no entry. */
    public static final Match NOTHING = new Match(List.of());

    /**
     * Conditions that must all hold. An empty set or map asks nothing.
     *
     * @param types entry type codes, one of which the entry has
     * @param classes classes of the vocabulary, one of which the entry's type has
     * @param agencies codes of the agencies that may have written it
     * @param outcomes outcome codes, one of which the entry has
     * @param notOutcomes outcome codes, none of which the entry may have
     * @param with attributes and the values one of which each must have
     * @param without attributes and the values none of which each may have
     * @param covers attributes holding a number that must be no less than the number another attribute holds
     * @param atLeast attributes holding a number, and the least it may be
     * @param shortOf attributes holding a number that must be less than the number another attribute holds
     * @param below attributes holding a number, and what it must be less than
     * @param during spells one of which must be open when it happened
     * @param outside spells none of which may be open when it happened
     * @param opening spells one of which the entry opened
     * @param precededBy entries one of which the child must already have had
     * @param knownToken true where one of the entry's shared tokens must stand in an earlier entry of the child
     * @param butFor entries of the child after which a place they stand at is no such token; null for none
     * @param believed true where it must be more than reported, and no second record may say that it did not happen
     * @param happened true where it may not have been written down before it happened: what is planned has not begun
     * @param reported true where it must be no more than reported
     */
    public record Alternative(
            Set<String> types,
            Set<String> classes,
            Set<String> agencies,
            Set<String> outcomes,
            Set<String> notOutcomes,
            Map<String, Values> with,
            Map<String, Values> without,
            Map<String, String> covers,
            Map<String, Integer> atLeast,
            Map<String, String> shortOf,
            Map<String, Integer> below,
            Set<String> during,
            Set<String> outside,
            Set<String> opening,
            @Nullable Match precededBy,
            boolean knownToken,
            @Nullable Match butFor,
            boolean believed,
            boolean happened,
            boolean reported) {}
}
