package org.reachable.work.figures;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.reachable.engine.figure.FigureKind;
import org.reachable.engine.figure.FigureKind.By;
import org.reachable.engine.figure.FigureKind.Split;
import org.reachable.engine.figure.FigureKind.What;
import org.reachable.platform.partnership.Agency;
import org.reachable.platform.partnership.Partnership;
import org.reachable.watch.FigureCounts;
import org.springframework.stereotype.Component;

/** The groups of a split, and what they are called. */
@Component
class Groups {

    private static final List<String> AGES = List.of("Under 10", "10 to 12", "13 to 15", "16 and 17", "18 and over");

    private final FigureCounts counts;
    private final Partnership partnership;

    Groups(FigureCounts counts, Partnership partnership) {
        this.counts = counts;
        this.partnership = partnership;
    }

    /** A group, and what it is called. */
    record Group(String code, String words) {}

    /**
     * The groups that are counted: each every month, however few are in it, for that one appears would tell that somebody is. A job asks,
     * of whom all areas and schools are known.
     */
    List<String> codes(FigureKind kind, Split split) {
        List<String> codes = new ArrayList<>(
                switch (split.by()) {
                    case AGE -> FigureCounts.AGES;
                    case STATE -> List.of(FigureCounts.YES, FigureCounts.NO);
                    case AREA, SCHOOL -> counts.places(split.by());
                    case AGENCY ->
                        partnership.agencies().stream().map(Agency::code).toList();
                });
        if (split.by() != By.STATE) {
            codes.add(FigureCounts.NOT_KNOWN);
        }
        if (kind.counts().what() == What.FINDINGS) {
            codes.add(FigureCounts.SEVERAL);
        }
        return codes;
    }

    /** What those that were counted are called, in the order in which they are read. */
    List<Group> named(Split split, Collection<String> counted) {
        Map<String, String> names = names(split);
        counted.stream().sorted().forEach(code -> names.putIfAbsent(code, code));
        names.remove(FigureCounts.NOT_KNOWN);
        names.remove(FigureCounts.SEVERAL);
        names.put(FigureCounts.NOT_KNOWN, "Not known");
        names.put(FigureCounts.SEVERAL, "About several children at once");
        return names.entrySet().stream()
                .filter(group -> counted.contains(group.getKey()))
                .map(group -> new Group(group.getKey(), group.getValue()))
                .toList();
    }

    private Map<String, String> names(Split split) {
        Map<String, String> names = new LinkedHashMap<>();
        switch (split.by()) {
            case AGE -> {
                for (int at = 0; at < AGES.size(); at++) {
                    names.put(FigureCounts.AGES.get(at), AGES.get(at));
                }
            }
            case STATE -> {
                names.put(FigureCounts.YES, split.yes());
                names.put(FigureCounts.NO, split.no());
            }
            case AGENCY -> partnership.agencies().forEach(agency -> names.put(agency.code(), agency.name()));
            case AREA, SCHOOL -> {}
        }
        return names;
    }
}
