package org.reachable.practice.voice;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Actor;
import org.reachable.access.Origin;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.engine.entry.WrittenEntry;
import org.reachable.engine.form.Forms;
import org.reachable.engine.policy.BeforeSaving;
import org.reachable.engine.policy.Policy;
import org.reachable.foundation.kernel.Ids;
import org.reachable.platform.partnership.FamilyMember;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.chronology.NewEntry;
import org.springframework.stereotype.Component;

/** Keeps what a child or their family tells as entries of the child's story, in their own words. */
@Component
class Voices {

    private static final String HELPED = "helped";
    private static final String TAKEN_BACK_BY = "taken_back_by";
    private static final String UNHELPED = "-unhelped";

    /** That an answer did not help which was about whether somebody could be hurt. */
    private static final String OF_DANGER = "of_danger";

    static final String YES = "yes";
    static final String UNKNOWN = "unknown";

    private static final String URGENT = "urgent";

    private final Chronology chronology;
    private final ToldStore told;
    private final Vocabulary vocabulary;
    private final Forms forms;
    private final Policy policy;
    private final Ids ids;
    private final Clock clock;

    Voices(
            Chronology chronology,
            ToldStore told,
            Vocabulary vocabulary,
            Forms forms,
            Policy policy,
            Ids ids,
            Clock clock) {
        this.chronology = chronology;
        this.told = told;
        this.vocabulary = vocabulary;
        this.forms = forms;
        this.policy = policy;
        this.ids = ids;
        this.clock = clock;
    }

    /** What of these words says danger, as the policy lists it. */
    List<String> danger(String words) {
        return policy.pages().danger(words);
    }

    /** What is said of words that name danger where whoever wrote them says that it can wait: so that somebody looks. */
    private Map<String, String> canWait(String words) {
        Map<String, String> says = new HashMap<>();
        policy.pages().beforeSaving().forEach(one -> {
            BeforeSaving.Keeps keeps = one.keeps();
            if (keeps != null && !one.found(words).isEmpty()) {
                says.put(keeps.attribute(), BeforeSaving.CAN_WAIT);
            }
        });
        return says;
    }

    /** The same form sent twice is told once. */
    void tell(FamilyMember teller, UUID sent, Telling telling) {
        EntryId id = new EntryId(Origin.OUR_OWN, sent.toString());
        Map<String, String> attributes = new HashMap<>();
        if (Set.of(YES, UNKNOWN).contains(telling.urgent())) {
            attributes.put(URGENT, telling.urgent());
        }
        if (attributes.isEmpty()) {
            attributes.putAll(canWait(telling.words()));
        }
        if (!telling.ring().number().isEmpty()) {
            attributes.put(forms.replies().ringBack().number(), telling.ring().number());
        }
        if (!telling.ring().safe().isEmpty()) {
            attributes.put(forms.replies().ringBack().safe(), telling.ring().safe());
        }
        if (!telling.back().isEmpty()) {
            attributes.put(vocabulary.references().answers(), telling.back());
            attributes.putAll(vocabulary.references().sayingNoAnswer());
        }
        if (write(
                teller,
                id,
                telling.kind().type(),
                telling.words(),
                telling.readers().handling().code(),
                attributes)) {
            told.add(teller, id, clock.instant());
            if (telling.readers() == WhoMayRead.FEW) {
                told.only(id.toString(), telling.few());
            }
        }
    }

    /**
     * What somebody tells.
     *
     * @param urgent whether somebody could be hurt before tomorrow, or that they do not know
     * @param ring how they can be rung about it
     * @param few who alone reads it, where it is for few
     * @param back what of theirs it goes on from, by its name; empty where it begins something
     */
    record Telling(
            Kind kind, String words, String urgent, Ring ring, WhoMayRead readers, List<UUID> few, String back) {}

    /**
     * How somebody can be rung: read by those who read their words.
     *
     * @param number as they typed it; empty where they gave none, or where it is not safe to ring
     * @param safe yes or no; empty where they did not say
     */
    record Ring(String number, String safe) {

        static final Ring NONE = new Ring("", "");

        /** What is not safe to ring is not kept. */
        static Ring of(String number, String safe) {
            return new Ring(safe.equals(YES) ? number.strip() : "", safe);
        }
    }

    /**
     * Takes back what they told: nobody reads it any more, and what it asked is asked no more. Where it said that somebody could be hurt,
     * somebody asks whether they are safe, and so it is of a child whom an answer did not help: that is the one limit. Both are said at once, the one under an id that nobody could know
     * before, and the database takes neither without the other.
     */
    void takeBack(FamilyMember teller, UUID sent, ToldStore.Report report) {
        EntryId id = new EntryId(Origin.OUR_OWN, sent.toString());
        if (told.isWritten(id)) {
            return;
        }
        List<NewEntry> both = new ArrayList<>();
        if (report.saysDanger() || isUnhelped(teller, report)) {
            both.add(said(
                    teller,
                    new EntryId(Origin.OUR_OWN, ids.next().toString()),
                    forms.replies().dangerTakenBack(),
                    "What was told of danger was taken back by whoever told it.",
                    report.handling(),
                    ofDanger(teller, report)));
        }
        both.add(said(
                teller,
                id,
                vocabulary.references().withdraws().iterator().next(),
                "Taken back by whoever told it.",
                report.handling(),
                Map.of(vocabulary.references().corrects(), report.report())));
        chronology.append(Actor.of(teller), null, both);
    }

    /** Whether a child had an answer that did not help: who then takes back what they told may have given up, or may have been made to. */
    private boolean isUnhelped(FamilyMember teller, ToldStore.Report report) {
        ToldStore.Back said = saidToHaveHelped(told.saidBackTo(teller).stream()
                .filter(one -> one.report().equals(report.report()))
                .toList());
        return isUnhelped(teller, said);
    }

    static boolean isUnhelped(FamilyMember teller, ToldStore.@Nullable Back said) {
        return teller.speaksAs() == FamilyMember.SpeaksAs.CHILD
                && said != null
                && !said.helped().equals(YES);
    }

    /** Whoever asks whether they are safe reads which of the two told it, and that it is not safe to ring them: that was said in what is gone. */
    private Map<String, String> ofDanger(FamilyMember teller, ToldStore.Report report) {
        Map<String, String> attributes = ofReport(report);
        attributes.put(
                TAKEN_BACK_BY,
                report.saysDanger()
                        ? teller.speaksAs().agency()
                        : teller.speaksAs().agency() + UNHELPED);
        if (!report.safe().isEmpty()) {
            attributes.put(forms.replies().ringBack().safe(), report.safe());
        }
        return attributes;
    }

    /** What names a report and answers nothing. */
    private Map<String, String> ofReport(ToldStore.Report report) {
        Map<String, String> attributes = new HashMap<>(vocabulary.references().sayingNoAnswer());
        attributes.put(vocabulary.references().answers(), report.report());
        return attributes;
    }

    /** Whether what was said back to one of their reports helped, as they say. */
    void helped(FamilyMember teller, UUID sent, ToldStore.Report report, boolean helped) {
        Map<String, String> attributes = ofReport(report);
        attributes.put(HELPED, helped ? "yes" : "no");
        if (!helped && report.saysDanger()) {
            attributes.put(OF_DANGER, YES);
        }
        write(
                teller,
                new EntryId(Origin.OUR_OWN, sent.toString()),
                forms.replies().helped(),
                "",
                report.handling(),
                attributes);
    }

    /** What they said of the last answer, whether it helped; null where they have not, or had none. */
    ToldStore.@Nullable Back saidToHaveHelped(List<ToldStore.Back> back) {
        ToldStore.Back said = null;
        boolean answered = false;
        for (ToldStore.Back one : back) {
            if (one.type().equals(forms.replies().helped())) {
                said = answered ? one : null;
            } else if (forms.replies().types().contains(one.type())) {
                answered = true;
                said = null;
            }
        }
        return said;
    }

    private boolean write(
            FamilyMember teller,
            EntryId id,
            String type,
            String words,
            String handling,
            Map<String, String> attributes) {
        if (told.isWritten(id)) {
            return false;
        }
        chronology.append(Actor.of(teller), null, List.of(said(teller, id, type, words, handling, attributes)));
        return true;
    }

    private NewEntry said(
            FamilyMember teller,
            EntryId id,
            String type,
            String words,
            String handling,
            Map<String, String> attributes) {
        WrittenEntry written = WrittenEntry.said(
                id, teller.reference(), clock.instant(), teller.speaksAs().agency(), type, words, handling, attributes);
        return new NewEntry(teller.child(), written, List.of());
    }
}
