package org.reachable.access;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.reachable.Visitor;
import org.reachable.proof.Figure;
import org.reachable.proof.Promise;
import org.reachable.proof.Trial;

/**
 * Whoever looks for a word that they may not read, or filters by it, is answered as whoever looks for a word that nothing has:
 * else a search would tell them whether they guessed it.
 */
public final class WhatIsHiddenIsNotFound implements Promise {

    @Override
    public int number() {
        return 6;
    }

    @Override
    public String words() {
        return "A search by what one may not read finds nothing";
    }

    @Override
    public String topic() {
        return "access";
    }

    @Override
    public List<Figure> prove(Trial trial) {
        var home = new Household(trial.served());
        var words = new Secrets(home, trial.random());
        List<String> told = new ArrayList<>();
        List<String> blind = new ArrayList<>();
        int asked = 0;
        int secrets = 0;
        for (int time = 0; time < trial.times(12, 1); time++) {
            for (Secrets.Secret secret : words.all()) {
                secrets++;
                boolean noticed = false;
                try (Visitor without = home.visitor(secret.without());
                        Visitor with = home.visitor(secret.with())) {
                    for (Secrets.Door door : secret.doors()) {
                        asked++;
                        noticed |= !same(door, with, secret);
                        if (!same(door, without, secret)) {
                            told.add(secret.what() + " at " + door.called());
                        }
                    }
                }
                if (!noticed) {
                    blind.add(secret.what());
                }
            }
        }
        told.forEach(System.err::println);
        blind.forEach(one -> System.err.println("Nobody finds " + one));
        return List.of(
                Figure.none("answers that are another than for a word nothing has", told.size(), asked),
                Figure.all(
                        "control: words whose reader is answered otherwise", (long) secrets - blind.size(), secrets));
    }

    private static boolean same(Secrets.Door door, Visitor who, Secrets.Secret secret) {
        String other = secret.nothing().get();
        HttpResponse<String> nothing = door.asked().apply(who, other);
        HttpResponse<String> found = door.asked().apply(who, secret.word());
        return found.statusCode() == nothing.statusCode()
                && plain(found, secret.word()).equals(plain(nothing, other));
    }

    /** Without the word itself and without numbers that are others each time. */
    private static String plain(HttpResponse<String> answer, String word) {
        return Visitor.said(answer)
                .replace(word, "…")
                .replace(word.replace(" ", "+"), "…")
                .replace(word.replace(" ", "%20"), "…")
                .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "*")
                .replaceAll("today at [0-9:]+", "today");
    }
}
