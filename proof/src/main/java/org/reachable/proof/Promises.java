package org.reachable.proof;

import java.util.List;
import org.reachable.access.EveryAnswerIsGuarded;
import org.reachable.access.EveryRouteHasARule;
import org.reachable.access.EveryWallIsNeeded;
import org.reachable.access.ExportsAreNoFormulas;
import org.reachable.access.NoCanaryInAnyOutlet;
import org.reachable.access.NoOtherPartnershipIsReached;
import org.reachable.access.NobodyWritesWhatIsNotTheirs;
import org.reachable.access.NotYoursIsNotThere;
import org.reachable.access.OutagePackOpensAlone;
import org.reachable.access.RightsChangeAtOnce;
import org.reachable.access.SessionsEnd;
import org.reachable.access.TheMatrixIsTheAnswer;
import org.reachable.access.TooOftenIsRefused;
import org.reachable.access.WhatIsHiddenIsNotFound;
import org.reachable.access.WhoeverIsKeptOutHasNoPath;
import org.reachable.access.WorkGoesOn;
import org.reachable.engine.calendar.ClocksAreRight;
import org.reachable.exchange.files.NoBadFileComesIn;
import org.reachable.foundation.govuk.EveryPageIsForEverybody;
import org.reachable.governance.emergencyaccess.NothingStaysOpen;
import org.reachable.pages.search.EverySearchIsWrittenDown;
import org.reachable.platform.audit.AuditIsAppendOnly;
import org.reachable.platform.audit.BackupRestores;
import org.reachable.platform.audit.ChainHoldsUnderManyWriters;
import org.reachable.platform.audit.CostOfAudit;
import org.reachable.platform.audit.NoAuditRowNoData;
import org.reachable.platform.audit.OneRowARequest;
import org.reachable.platform.audit.TamperingIsFound;
import org.reachable.platform.audit.WhoLookedIsToldAtOnce;
import org.reachable.platform.forms.AFormSentAgainDoesNothingAgain;
import org.reachable.platform.forms.NothingIsOverwrittenUnseen;
import org.reachable.proof.durability.AcknowledgedIsStored;
import org.reachable.proof.durability.WhatIsWrittenIsHandedOn;
import org.reachable.proof.migrations.MigrationsKeepEveryRow;
import org.reachable.proof.supply.TheBuildIsWhatItSays;
import org.reachable.scenarios.quietness.NoMomentIsMissed;
import org.reachable.watch.AnAlertGoesUpUntilSomebodyActs;
import org.reachable.watch.EveryStateIsReached;
import org.reachable.watch.InvariantsHoldUnderRaces;
import org.reachable.watch.OnlyWhatMayFollowIsTaken;
import org.reachable.work.figures.NoSmallNumberIsWorkedOut;

/** Every promise that is tried here, in the order of their numbers. */
final class Promises {

    static final List<Promise> ALL = List.of(
            new EveryRouteHasARule(),
            new TheMatrixIsTheAnswer(),
            new NoOtherPartnershipIsReached(),
            new NotYoursIsNotThere(),
            new NoCanaryInAnyOutlet(),
            new WhatIsHiddenIsNotFound(),
            new RightsChangeAtOnce(),
            new WhoeverIsKeptOutHasNoPath(),
            new NothingStaysOpen(),
            new SessionsEnd(),
            new EveryAnswerIsGuarded(),
            new TooOftenIsRefused(),
            new NoBadFileComesIn(),
            new ExportsAreNoFormulas(),
            new EveryWallIsNeeded(),
            new NoAuditRowNoData(),
            new OneRowARequest(),
            new EverySearchIsWrittenDown(),
            new AuditIsAppendOnly(),
            new TamperingIsFound(),
            new ChainHoldsUnderManyWriters(),
            new WhoLookedIsToldAtOnce(),
            new AcknowledgedIsStored(),
            new NothingIsOverwrittenUnseen(),
            new InvariantsHoldUnderRaces(),
            new AFormSentAgainDoesNothingAgain(),
            new WhatIsWrittenIsHandedOn(),
            new EveryStateIsReached(),
            new OnlyWhatMayFollowIsTaken(),
            new ClocksAreRight(),
            new BackupRestores(),
            new MigrationsKeepEveryRow(),
            new OutagePackOpensAlone(),
            new WorkGoesOn(),
            new NoMomentIsMissed(),
            new AnAlertGoesUpUntilSomebodyActs(),
            new EveryPageIsForEverybody(),
            new TheBuildIsWhatItSays(),
            new CostOfAudit(),
            new NobodyWritesWhatIsNotTheirs(),
            new NoSmallNumberIsWorkedOut());

    private Promises() {}

    /** Those of these numbers and topics; all where nothing is said, and none where something is not known. */
    static List<Promise> called(List<String> wanted) {
        boolean known = wanted.stream().allMatch(one -> ALL.stream().anyMatch(promise -> isCalled(promise, one)));
        return known
                ? ALL.stream()
                        .filter(promise -> wanted.isEmpty() || wanted.stream().anyMatch(one -> isCalled(promise, one)))
                        .toList()
                : List.of();
    }

    private static boolean isCalled(Promise promise, String word) {
        return promise.topic().equals(word)
                || Integer.toString(promise.number()).equals(word);
    }
}
