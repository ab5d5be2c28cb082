package org.reachable.access;

import java.util.List;
import org.reachable.Routes;
import org.reachable.proof.Figure;
import org.reachable.proof.Promise;
import org.reachable.proof.Served;
import org.reachable.proof.Trial;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A word that nothing else says, in each field that holds something about people: no outlet shows one to whoever may not know
 * it. Which fields there are, the database’s own catalogue says.
 */
public final class NoCanaryInAnyOutlet implements Promise {

    @Override
    public int number() {
        return 5;
    }

    @Override
    public String words() {
        return "Field rules hold in every outlet";
    }

    @Override
    public String topic() {
        return "access";
    }

    @Override
    public List<Figure> prove(Trial trial) throws Exception {
        Served served = trial.served();
        JdbcClient all = served.as("postgres");
        ColumnCensus census = ColumnCensus.of(all);
        List<String> forgotten = Outlets.forgotten(served.bean(Routes.class));
        var readers = new CanaryReaders(trial);
        CanaryLook look = readers.look();
        List<String> empty = census.withoutCanary(all);
        List<String> unsaid = census.withCanaryUnsaid(all);
        told("nobody says what is in", census.undeclared());
        told("what is said is idle of", census.idle());
        told("no canary was planted in", empty);
        told("a canary came into", unsaid);
        told("nothing fills in", forgotten);
        List<String> unseen = readers.columns().stream()
                .filter(column -> !look.shownRightly().contains(column))
                .toList();
        told("nobody was shown", unseen);
        int planted = census.planted().size();
        return List.of(
                Figure.none("canaries shown to whoever may not know them", look.leaks(), look.looked()),
                Figure.fact(
                        "of them shown to whoever may, so that we look where they are",
                        "%,d".formatted(look.shown()),
                        "> 0",
                        look.shown() > 0),
                Figure.told("answers of outlets read", "%,d".formatted(look.answers())),
                Figure.told("canaries of the child of whom most is told", "%,d".formatted(readers.words())),
                Figure.none("searches for a hidden word that find something", look.searchesThatFind(), look.searches()),
                Figure.none(
                        "columns of words of which nobody says what they hold",
                        census.undeclared().size() + census.idle().size(),
                        census.size()),
                Figure.all("columns about people with a canary in them", planted - empty.size(), planted),
                Figure.none("columns with one that are said to be about nobody", unsaid.size(), census.size()),
                Figure.told(
                        "columns whose canary reached who may know it",
                        "%d of %d"
                                .formatted(
                                        readers.columns().size() - unseen.size(),
                                        readers.columns().size())),
                Figure.none(
                        "addresses that were not filled in",
                        forgotten.size(),
                        served.bean(Routes.class).all().size()),
                Figure.none("answers cut off for being too many", look.cutOff(), look.answers()),
                Figure.none(
                        "roles that are more or less to a child than is said",
                        readers.standingsOtherwise(),
                        readers.roles()));
    }

    private static void told(String what, List<String> columns) {
        if (!columns.isEmpty()) {
            System.err.println(what + " " + String.join(", ", columns));
        }
    }
}
