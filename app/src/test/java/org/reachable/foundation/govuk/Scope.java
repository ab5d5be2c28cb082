package org.reachable.foundation.govuk;

import java.util.Set;

/**
 * Which fixtures a component of ours can be held to.
 *
 * @param has the options it has, each a path ({@code items.text}) or a path and its one value
 * @param needs the paths without which we make none: a group of radios has a legend
 * @param except the names of fixtures that leave out, within one item, what we need in each
 */
record Scope(Set<String> has, Set<String> needs, Set<String> except) {

    Scope needing(String... paths) {
        return new Scope(has, Set.of(paths), except);
    }

    Scope except(String... names) {
        return new Scope(has, needs, Set.of(names));
    }

    boolean holds(Fixture fixture) {
        Set<String> used = fixture.uses();
        return !used.isEmpty()
                && used.stream().allMatch(one -> has.contains(one) || has.contains(path(one)))
                && needs.stream()
                        .allMatch(
                                need -> used.stream().anyMatch(one -> path(one).equals(need)))
                && !except.contains(fixture.name());
    }

    private static String path(String used) {
        return used.substring(0, used.indexOf('='));
    }
}
