package org.reachable.practice.frontdoor;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.reachable.access.Actor;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.foundation.govuk.EmptyWords;
import org.reachable.governance.nondisclosure.Withheld;
import org.reachable.records.chronology.LoggedEntry;
import org.springframework.stereotype.Component;

/** What is to be mended in a reply, or looked over once more, before it is kept: the same on whichever page it is typed. */
@Component
class ReplyChecks {

    private final ReplyForm form;
    private final Withheld withheld;
    private final SaidWhileInDanger danger;
    private final LookedOver lookedOver;
    private final Vocabulary vocabulary;

    ReplyChecks(
            ReplyForm form, Withheld withheld, SaidWhileInDanger danger, LookedOver lookedOver, Vocabulary vocabulary) {
        this.form = form;
        this.withheld = withheld;
        this.danger = danger;
        this.lookedOver = lookedOver;
        this.vocabulary = vocabulary;
    }

    /**
     * A reply as it was typed.
     *
     * @param besides what this type of reply asks besides and was answered, by the attributes it fills
     */
    record Typed(String reply, String how, String reached, Map<String, String> besides) {}

    /** @param asked whether the form said that it was asked already, by the name under which it says so */
    Map<String, String> errors(Actor actor, LoggedEntry report, Typed typed, Predicate<String> asked) {
        Map<String, String> errors = new LinkedHashMap<>();
        Map<String, String> besides = typed.besides();
        if (EmptyWords.are(typed.reply())) {
            errors.put("reply", "Write what we say to them");
        }
        if (vocabulary.people().contains(report.entry().agency())) {
            withheld.tellsTooMuch(
                            actor,
                            report.person(),
                            report.entry().id().toString(),
                            ReplyForm.said(typed.reply(), besides))
                    .ifPresent(error -> errors.put("reply", error));
        }
        if (!ReplyForm.isHow(typed.how())) {
            errors.put("how", "Choose how you said it");
        }
        if (!Set.of("yes", "no").contains(typed.reached())) {
            errors.put("reached", "Choose whether it has reached them");
        }
        if (typed.reached().equals("yes")) {
            errors.putAll(form.missing(report, besides));
            errors.putAll(danger.missingHow(actor, report, typed.how(), besides));
        }
        lookedOver.ask(actor, report, typed.reply(), typed.how(), besides, asked, errors);
        return errors;
    }
}
