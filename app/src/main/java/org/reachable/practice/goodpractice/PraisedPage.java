package org.reachable.practice.goodpractice;

import java.util.List;
import org.reachable.foundation.govuk.Link;

/** What worked, on the page of the child: the latest, and the way to all of it. */
public record PraisedPage(List<GoodPracticePage.Row> rows, Link all) {}
