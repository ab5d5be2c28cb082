package org.reachable.scenarios.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.reachable.engine.form.Forms;
import org.reachable.engine.form.FormsReader;
import org.reachable.engine.form.OfferedKinds;
import org.reachable.engine.form.OfferedKindsReader;
import org.reachable.engine.policy.Policy;
import org.reachable.engine.policy.PolicyReader;
import org.reachable.engine.policy.Rule;
import org.reachable.engine.policy.WaitedFor;

/** Whoever is asked can write down something that answers: nobody is asked for what their agency never writes. */
class WhoIsAskedCanAnswerTest {
    private static final Policy POLICY = PolicyReader.shipped();
    private static final Forms FORMS = FormsReader.shipped(POLICY.vocabulary());
    private static final OfferedKinds OFFERED = OfferedKindsReader.shipped(POLICY.vocabulary());
    private static final String WORD = "ask-answered";

    /** Where those work who hold a role; of a role that is not here, in children's social care. */
    private static final Map<String, List<String>> WHERE = where();

    private static Map<String, List<String>> where() {
        var all = new LinkedHashMap<String, List<String>>();
        List.of(
                        "police-duty-sergeant",
                        "police-exploitation-sergeant",
                        "police-missing-team",
                        "police-designated-officer",
                        "police-inspector",
                        "custody-officer",
                        "custody-superintendent",
                        "officer-in-case")
                .forEach(role -> all.put(role, List.of("police")));
        List.of("designated-safeguarding-lead", "head-teacher", "attendance-lead", "governing-board-clerk")
                .forEach(role -> all.put(role, List.of("school")));
        List.of(
                        "children-missing-education-officer",
                        "virtual-school-head",
                        "admissions-manager",
                        "appeals-clerk",
                        "exclusions-officer",
                        "special-needs-manager",
                        "education-service-manager",
                        "assistant-director-education",
                        "director-of-education")
                .forEach(role -> all.put(role, List.of("education-la")));
        List.of("partnership-business-manager", "safeguarding-partners-lead", "child-death-review-lead")
                .forEach(role -> all.put(role, List.of("partnership")));
        List.of("youth-justice-on-call", "youth-justice-case-manager", "youth-justice-manager", "joint-panel-chair")
                .forEach(role -> all.put(role, List.of("youth-justice")));
        all.put("childrens-home-manager", List.of("placement"));
        all.put("mental-health-duty", List.of("mental-health"));
        all.put("named-nurse", List.of("health-ed"));
        all.put("paediatrician-on-duty", List.of("health-ed"));
        all.put("health-lead", List.of("health-ed", "health-gp"));
        return all;
    }

    @Test
    void everybodyAskedCanWriteDownSomethingThatAnswers() {
        var cannot = new LinkedHashSet<String>();
        for (Rule rule : POLICY.rules()) {
            WaitedFor waitedFor = WaitedFor.of(rule, WORD, FORMS, POLICY);
            if (waitedFor.aWord() || WaitedFor.completing(rule).isPresent()) {
                continue;
            }
            for (String role : asked(rule)) {
                for (String kind : WHERE.getOrDefault(role, List.of("social-care"))) {
                    boolean writes = waitedFor.deeds().stream()
                            .anyMatch(deed ->
                                    OFFERED.mayWrite(POLICY.vocabulary().type(deed.type()), kind, POLICY.vocabulary()));
                    if (!writes) {
                        cannot.add("%s asks %s (%s), and waits for %s"
                                .formatted(
                                        rule.id(),
                                        role,
                                        kind,
                                        waitedFor.deeds().stream()
                                                .map(WaitedFor.Deed::type)
                                                .toList()));
                    }
                }
            }
        }
        assertThat(cannot).isEmpty();
    }

    private static Set<String> asked(Rule rule) {
        var all = new LinkedHashSet<String>();
        Stream.concat(Stream.of(rule.owner()), rule.responders().stream().map(Rule.Responder::owner))
                .forEach(all::add);
        return all;
    }
}
