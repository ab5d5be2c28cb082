package org.reachable.scenarios.lives;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.reachable.engine.data.DataNode;

/** How often things happen in the county and how promptly agencies act: figures by name, each with its source. */
public final class Volumes {
    private static final int RATES_ARE_FOR = 10_000;
    private static final int MONTHS = 12;
    private static final Set<String> STATUSES = Set.of("read", "derived", "recollection", "assumption");

    private final Map<String, Figure> figures;

    /**
     * One figure.
     *
     * @param value the figure
     * @param per what it is a share or a rate of
     * @param status read, derived, recollection or assumption: how far it may be trusted
     * @param source where it comes from
     * @param season how much likelier it is in each month, January first, against the likeliest; empty where all are alike
     */
    public record Figure(double value, String per, String status, String source, List<Double> season) {}

    private Volumes(Map<String, Figure> figures) {
        this.figures = figures;
    }

    /** The figures packaged here. */
    public static Volumes shipped() {
        return PackagedYaml.read("volumes.yaml", file -> {
            DataNode all = file.need("volumes");
            var figures = new LinkedHashMap<String, Figure>();
            DataNode seasons = file.need("seasons");
            all.keys().forEach(name -> figures.put(name, figure(all.at(name), seasons)));
            return new Volumes(Collections.unmodifiableMap(figures));
        });
    }

    private static Figure figure(DataNode node, DataNode seasons) {
        var figure = new Figure(
                node.need("value").as(Double::parseDouble, 0.0, "Write a number."),
                node.need("per").text(),
                node.need("status").text(),
                node.need("source").text(),
                node.has("season") ? months(seasons.need(node.at("season").text())) : List.of());
        if (!STATUSES.contains(figure.status)) {
            node.problem("'" + figure.status + "' is not a status", "Write one of " + STATUSES + ".");
        }
        node.refuseOtherKeys();
        return figure;
    }

    private static List<Double> months(DataNode season) {
        var months = season.need("months").list().stream()
                .map(each -> each.as(Double::parseDouble, 1.0, "Write a number up to 1."))
                .toList();
        if (months.size() != MONTHS) {
            season.problem("a season has " + months.size() + " months", "Write twelve.");
        }
        return months;
    }

    /** Every figure by its name. */
    public Map<String, Figure> figures() {
        return figures;
    }

    /** The figure of that name as written. */
    public double of(String name) {
        Figure figure = figures.get(name);
        if (figure == null) {
            throw new IllegalArgumentException("volumes.yaml has no figure '" + name + "'");
        }
        return figure.value;
    }

    /** How much likelier it is in a month than in its likeliest. */
    double inMonth(String name, int month) {
        List<Double> season = Objects.requireNonNull(figures.get(name), name).season;
        return season.isEmpty() ? 1 : season.get(month - 1);
    }

    /** A rate written for each 10,000 children, for one child. */
    double forOne(String name) {
        return of(name) / RATES_ARE_FOR;
    }
}
