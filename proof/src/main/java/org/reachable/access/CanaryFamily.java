package org.reachable.access;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.reachable.Testshire;
import org.reachable.Visitor;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.entry.Handling;
import org.reachable.engine.entry.WrittenEntry;
import org.reachable.platform.partnership.FamilyMember.SpeaksAs;
import org.reachable.platform.partnership.NewFamilyMember;
import org.reachable.platform.partnership.PartnershipSetUp;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.chronology.NewEntry;
import org.springframework.security.crypto.password.PasswordEncoder;

/** A child and a parent who sign in, what they tell, what they are told; and somebody who looks for the child and opens the record. */
final class CanaryFamily {

    private static final String BODY = "entry.body";

    private final CanaryChild child;

    CanaryFamily(CanaryChild child) {
        this.child = child;
    }

    /** One of them: the code that rows have of them, and what they sign in as. */
    record Member(String id, String signInName) {}

    /** Tells it all; each of them is a reader from then on. */
    List<Member> plant() {
        List<Member> members = List.of(joined(SpeaksAs.CHILD), joined(SpeaksAs.FAMILY));
        try (Visitor teller = signedIn(members.get(0))) {
            tell(teller, members.get(0), SpeaksAs.CHILD, "HAPPENED", "FEW", Handling.OWN_CONFIDENCE);
            tell(teller, members.get(0), SpeaksAs.CHILD, "WISH", "ALL", Handling.OPEN);
        }
        try (Visitor teller = signedIn(members.get(1))) {
            tell(teller, members.get(1), SpeaksAs.FAMILY, "WORRY", "FEW", Handling.OWN_CONFIDENCE);
            tell(teller, members.get(1), SpeaksAs.FAMILY, "HELP", "ALL", Handling.OPEN);
        }
        lookFor();
        return members;
    }

    private Visitor signedIn(Member member) {
        return Visitor.signedIn(child.served().port(), member.signInName());
    }

    private Member joined(SpeaksAs speaksAs) {
        AtomicReference<String> themselves = new AtomicReference<>("");
        MayKnow they = reader -> reader.id().equals(themselves.get());
        String signInName = child.in(
                "family_member.sign_in_name", MayKnow.whoeverIsInTheTeam().or(they));
        UUID id = child.served()
                .bean(PartnershipSetUp.class)
                .familyMember(
                        child.partnership(),
                        new NewFamilyMember(
                                child.id(),
                                child.in("family_member.reference", MayKnow.whoeverKnowsOfTheChild()),
                                speaksAs,
                                child.in(
                                        "family_member.name",
                                        // What they tell everybody who may read it names them, as every entry its
                                        // author.
                                        MayKnow.whoeverIsClose()
                                                .or(MayKnow.entry(speaksAs.agency(), Handling.OPEN))
                                                .or(they)),
                                child.in(
                                        "family_member.child_called",
                                        MayKnow.whoeverIsInTheTeam().or(they)),
                                signInName,
                                Objects.requireNonNull(child.served()
                                        .bean(PasswordEncoder.class)
                                        .encode(Testshire.PASSWORD))));
        themselves.set("family:" + id);
        return new Member("family:" + id, signInName);
    }

    /** By their own page; then the agencies answer. */
    private void tell(
            Visitor teller, Member member, SpeaksAs speaksAs, String kind, String readers, Handling handling) {
        MayKnow by = MayKnow.entry(speaksAs.agency(), handling).or(MayKnow.only(member.id()));
        UUID sent = UUID.randomUUID();
        teller.post(
                "/told/new",
                Map.of(
                        "sent",
                        sent.toString(),
                        "kind",
                        kind,
                        "words",
                        child.in(BODY, by),
                        "urgent",
                        "no",
                        "readers",
                        readers));
        for (Handling reply : List.of(handling, Handling.RESTRICTED)) {
            MayKnow heard = MayKnow.entry("school", reply).or(MayKnow.only(member.id()));
            MayKnow few = MayKnow.entry("school", reply);
            child.served()
                    .bean(Chronology.class)
                    .append(
                            child.job(),
                            null,
                            List.of(new NewEntry(
                                    child.id(),
                                    WrittenEntry.said(
                                            new EntryId(
                                                    child.source("school", reply),
                                                    child.in("entry.source_local_id", few)),
                                            child.in("entry.subject_reference", few),
                                            child.now(),
                                            "school",
                                            "family-reply",
                                            child.in(BODY, heard),
                                            reply.code(),
                                            Map.of("answers", "reachable/" + sent, "how", child.in(BODY, few))),
                                    List.of())));
        }
    }

    /** Somebody looks for what only others may know, and opens the record with a reason. */
    private void lookFor() {
        Actor somebody = child.home().house().somebody("housing");
        try (Visitor visitor = child.home().visitor(somebody)) {
            visitor.search("/search", child.in("audit_entry.details", MayKnow.nobody()));
            visitor.post(
                    "/children/" + child.id() + "/opening",
                    Map.of(
                            "purpose",
                            "other",
                            "why",
                            child.in("audit_entry.purpose", MayKnow.whoeverHearsOfOpenings()),
                            "length",
                            "30",
                            "password",
                            Testshire.PASSWORD));
        }
    }
}
