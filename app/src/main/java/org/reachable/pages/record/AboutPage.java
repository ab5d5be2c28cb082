package org.reachable.pages.record;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reachable.foundation.govuk.Field;
import org.reachable.foundation.govuk.Problem;
import org.reachable.pages.record.StartPage.Looked;

/**
 * What is not about one child: which place, vehicle, phone, adult or online space it is about.
 *
 * @param looked what was looked for, and what fits it; null where nothing was
 * @param kind what kind of thing a new one is
 * @param kinds those that the writer may begin
 */
public record AboutPage(@Nullable Looked looked, Field kind, List<Kind> kinds) {

    /**
     * A kind of which the writer may begin one.
     *
     * @param known asks how it is known
     */
    public record Kind(String code, String name, Field known) {}

    public List<Problem> problems() {
        return Stream.concat(Stream.of(kind), kinds.stream().map(Kind::known))
                .flatMap(Problem::of)
                .toList();
    }
}
