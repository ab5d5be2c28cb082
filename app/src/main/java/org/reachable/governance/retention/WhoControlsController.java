package org.reachable.governance.retention;

import java.util.List;
import java.util.Locale;
import org.reachable.access.Action;
import org.reachable.access.Actor;
import org.reachable.foundation.govuk.SummaryRow;
import org.reachable.foundation.govuk.Words;
import org.reachable.platform.partnership.Partnership;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Who controls what, why it may be held and for how long: written from the policy's own data. */
@Controller
class WhoControlsController {

    private final KeptData data;
    private final Retention retention;
    private final Partnership partnership;

    WhoControlsController(KeptData data, Retention retention, Partnership partnership) {
        this.data = data;
        this.retention = retention;
        this.partnership = partnership;
    }

    @GetMapping("/who-controls-what")
    ModelAndView whoControlsWhat(Actor actor) {
        return new ModelAndView(
                "retention/whoControls",
                "page",
                new WhoControlsPage(
                        data.kinds().stream()
                                .map(kind -> new WhoControlsPage.Kind(kind.name(), facts(kind)))
                                .toList(),
                        data.rules().stream()
                                .map(rule -> SummaryRow.of(
                                        rule.words(),
                                        rule.source() + " (" + RetentionPages.sure(rule.confidence()) + ")"))
                                .toList(),
                        Words.list(Action.KEEP.duties().stream()
                                .map(role -> partnership.roleName(role).toLowerCase(Locale.UK))
                                .sorted()
                                .toList()),
                        retention.keeps(actor)));
    }

    private static List<SummaryRow> facts(DataKind kind) {
        return List.of(
                SummaryRow.of("What it is", kind.what()),
                SummaryRow.of("Who controls it", kind.controllers()),
                SummaryRow.of("What for", kind.grounds().purposes()),
                SummaryRow.of("Lawful basis", kind.grounds().basis()),
                SummaryRow.of("More sensitive data", kind.grounds().special()),
                SummaryRow.of("Who receives it", kind.received()),
                SummaryRow.of("How long", kind.kept()),
                SummaryRow.of("Where", kind.where()),
                SummaryRow.of(
                        "Source",
                        kind.source().name() + " ("
                                + RetentionPages.sure(kind.source().confidence()) + ")"));
    }
}
