package org.reachable.exchange.files;

import org.reachable.access.Actor;
import org.reachable.foundation.govuk.Link;
import org.reachable.records.chronology.Imports;
import org.reachable.work.contributions.DeskSection;
import org.springframework.stereotype.Component;

/** Whoever looks after what an agency writes reads what others brought in in its name. */
@Component
class InNameOnDesk implements DeskSection {

    private final Imports imports;
    private final InNamePages pages;

    InNameOnDesk(Imports imports, InNamePages pages) {
        this.imports = imports;
        this.pages = pages;
    }

    @Override
    public String name() {
        return "in-your-agencys-name";
    }

    @Override
    public OnDesk onDesk(Actor actor) {
        return OnDesk.told(
                "Others sent this in the name of an agency that you look after",
                imports.inNameOf(actor).stream()
                        .map(one -> Row.of(new Link(pages.howMany(one), InNameController.href(one)))
                                .withNote(pages.byWhom(one)))
                        .toList());
    }
}
