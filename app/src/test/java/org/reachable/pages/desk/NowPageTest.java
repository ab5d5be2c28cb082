package org.reachable.pages.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What the desk says of itself. */
class NowPageTest {

    @Test
    void itSaysHowMuchIsDueAndWhenOneLastLooked() {
        assertThat(SampleDesk.usual().summary())
                .isEqualTo("Friday 17 June 2022, 9:10am · 4 things due from you for 2 children"
                        + " · 1 to chase · you last looked yesterday at 4:40pm");
    }

    @Test
    void whatIsDueForChildrenInShortIsCountedToo() {
        assertThat(SampleDesk.many().moreInWords()).isEqualTo("18 more children, 18 things due from you");
        assertThat(SampleDesk.many().summary()).contains("42 things due from you for 30 children");
    }

    @Test
    void whenNothingNeedsYouItIsQuiet() {
        assertThat(SampleDesk.quiet().quiet()).isTrue();
        assertThat(SampleDesk.quiet().summary())
                .isEqualTo("Friday 17 June 2022, 9:10am · nothing due from you · you have not looked before");
        assertThat(SampleDesk.reachable().quiet()).isFalse();
    }

    @Test
    void itSaysHowManyAlertsCameAndHowManyWereOfUse() {
        assertThat(SampleDesk.usual().alerts().inWords())
                .isEqualTo("6 alerts came to you this week; 1 was marked useful.");
        assertThat(SampleDesk.quiet().alerts().inWords()).isEqualTo("No alert came to you this week.");
    }
}
