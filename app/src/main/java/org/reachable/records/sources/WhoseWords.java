package org.reachable.records.sources;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Actor;
import org.reachable.platform.partnership.WhereTheyAre;

/** Which agency of the partnership is meant where a source says a kind. */
public final class WhoseWords {

    private static final String ANY = "";

    private final Actor actor;
    private final Map<String, Source> open;
    private final Map<String, String> kindsOfOwners;
    private final Map<String, String> onlyOnes;
    private final Set<String> agenciesCalledSo;
    private final WhereTheyAre where;

    WhoseWords(
            Actor actor,
            Map<String, Source> open,
            Map<String, String> kindsOfOwners,
            Map<String, String> onlyOnes,
            Set<String> agenciesCalledSo,
            WhereTheyAre where) {
        this.actor = actor;
        this.open = open;
        this.kindsOfOwners = kindsOfOwners;
        this.onlyOnes = onlyOnes;
        this.agenciesCalledSo = agenciesCalledSo;
        this.where = where;
    }

    /** Whether it is to be asked where the child is. */
    static boolean isByChild(@Nullable Source source, String kind) {
        if (source == null) {
            return false;
        }
        List<String> named = named(source, kind);
        return named.size() > 1 || named.contains(ANY);
    }

    private static List<String> named(Source source, String kind) {
        return source.allowed().words().stream()
                .filter(words -> words.kind().equals(kind))
                .map(Source.Words::agency)
                .toList();
    }

    /**
     * The code of that agency: what the register says of the source; else the writer's own where it is of that kind; else
     * the one that is called so, or the only one of its kind. Where none of it tells, the kind itself, which is no agency's.
     */
    public String of(Said said) {
        Source source = open.get(said.source());
        if (source != null) {
            return registered(source, said);
        }
        if (actor.agencyKind().equals(said.kind())) {
            return actor.agency();
        }
        return agenciesCalledSo.contains(said.kind()) ? said.kind() : onlyOnes.getOrDefault(said.kind(), said.kind());
    }

    private String registered(Source source, Said said) {
        List<String> named = named(source, said.kind());
        if (named.isEmpty()) {
            return said.kind().equals(kindsOfOwners.get(source.code())) ? source.owner() : said.kind();
        }
        if (isByChild(source, said.kind())) {
            return where.at(said.child(), said.kind(), said.occurred())
                    .filter(at -> named.contains(ANY) || named.contains(at))
                    .orElse(said.kind());
        }
        return named.getFirst();
    }
}
