package org.reachable.access;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.reachable.Visitor;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.proof.Figure;
import org.reachable.proof.Promise;
import org.reachable.proof.Trial;

/** What somebody may not see answers as what is not there: same status, same page, in the same time. */
public final class NotYoursIsNotThere implements Promise {

    @Override
    public int number() {
        return 4;
    }

    @Override
    public String words() {
        return "What is not yours answers as what is not there";
    }

    @Override
    public String topic() {
        return "access";
    }

    @Override
    public List<Figure> prove(Trial trial) {
        var home = new Household(trial.served());
        int tried = 0;
        int different = 0;
        List<Long> hidden = new ArrayList<>();
        List<Long> absent = new ArrayList<>();
        for (Tie tie : List.of(Tie.LOCKED, Tie.KEPT_OUT)) {
            Actor reader = home.house().somebody("school");
            PersonId child = home.child();
            tie.between(home.house(), child, reader);
            try (Visitor visitor = home.visitor(reader)) {
                for (int time = 0; time < trial.times(20, 1); time++) {
                    for (String page : home.pagesAbout(child).toList()) {
                        String nobody = UUID.randomUUID().toString();
                        HttpResponse<String> one = timed(visitor, page, hidden);
                        HttpResponse<String> other = timed(visitor, page.replace(child.toString(), nobody), absent);
                        tried++;
                        if (one.statusCode() != other.statusCode()
                                || !Visitor.said(one)
                                        .replace(child.toString(), nobody)
                                        .equals(Visitor.said(other))
                                || one.statusCode() == 200) {
                            different++;
                            System.err.printf("%s at %s: %d and %d%n", tie, page, one.statusCode(), other.statusCode());
                        }
                    }
                }
            }
        }
        return List.of(
                Figure.none("answers that differ, in status or in one letter", different, tried),
                Figure.told("half of the hidden answered within", millis(hidden)),
                Figure.told("half of the absent answered within", millis(absent)));
    }

    private static HttpResponse<String> timed(Visitor visitor, String page, List<Long> nanos) {
        long began = System.nanoTime();
        HttpResponse<String> answer = visitor.get(page);
        nanos.add(System.nanoTime() - began);
        return answer;
    }

    private static String millis(List<Long> nanos) {
        return "%.1f ms".formatted(nanos.stream().sorted().toList().get(nanos.size() / 2) / 1_000_000.0);
    }
}
