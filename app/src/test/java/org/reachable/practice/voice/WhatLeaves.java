package org.reachable.practice.voice;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.reachable.Visitor;
import org.reachable.foundation.kernel.PersonId;

/** What is made of a child's story and leaves, or is read by others: a plan with a copy, a discussion, a pack for an outage. */
final class WhatLeaves {

    private static final Pattern PASSWORD = Pattern.compile("class=\"given\">([a-z2-9]{4}(?:-[a-z2-9]{4}){4})<");
    private static final Pattern PACK = Pattern.compile("href=\"(/outage-packs/[0-9a-f-]+/pack\\.pdf)\"");

    private WhatLeaves() {}

    /** What an agency opens when the servers are down, made now, as whoever has its password reads it. */
    static String pack(Visitor keeper) {
        Matcher password =
                PASSWORD.matcher(keeper.post("/outage-packs/password", Map.of()).body());
        assertThat(password.find()).isTrue();
        keeper.post("/outage-packs", Map.of());
        Matcher file = PACK.matcher(keeper.get("/outage-packs").body());
        assertThat(file.find()).isTrue();
        return EveryAddress.words(keeper.bytes(file.group(1)), password.group(1));
    }

    /** A plan in force with a copy for the child, and a discussion that was held. */
    static void aPlanAndADiscussion(Visitor leading, PersonId child) {
        String plan = "/children/" + child + "/documents/plan";
        leading.post(plan, Map.of());
        String first = location(leading.post(plan + "/1/needs", Map.of("need", "A home that is safe.")))
                .replaceFirst(".*#line-", "");
        leading.post(plan + "/1/shared", Map.of());
        leading.post(plan + "/1/in-force", Map.of());
        location(leading.post(plan + "/1/copies/new", Map.of("for", "child", "row", first)));
        location(leading.post(
                "/children/" + child + "/sittings/strategy-discussion",
                Map.of(
                        "social-care-named", "Whoever is on duty",
                        "social-care-how", "phone",
                        "police-named", "Whoever is on duty",
                        "police-how", "phone",
                        "police-stance", "agrees",
                        "said-keeps_safe", "His mother keeps him in.",
                        "said-tells_them", "The social worker rings her.",
                        "said-s47", "undecided",
                        "said-reasons", "Health has not been reached yet.",
                        "said-decides", "The team manager, tomorrow at ten")));
    }

    private static String location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return answer.headers().firstValue("Location").orElseThrow();
    }
}
