package org.reachable.foundation.policy;

import org.reachable.engine.action.ActionWords;
import org.reachable.engine.action.ActionWordsReader;
import org.reachable.engine.board.BoardKinds;
import org.reachable.engine.board.BoardKindsReader;
import org.reachable.engine.document.DocumentKinds;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.engine.figure.FigureKinds;
import org.reachable.engine.figure.FigureKindsReader;
import org.reachable.engine.form.Forms;
import org.reachable.engine.form.FormsReader;
import org.reachable.engine.form.OfferedKinds;
import org.reachable.engine.form.OfferedKindsReader;
import org.reachable.engine.hindsight.Needs;
import org.reachable.engine.hindsight.NeedsReader;
import org.reachable.engine.intake.Intake;
import org.reachable.engine.intake.IntakeReader;
import org.reachable.engine.meeting.MeetingKinds;
import org.reachable.engine.policy.DocumentFiles;
import org.reachable.engine.policy.MeetingFiles;
import org.reachable.engine.policy.Policy;
import org.reachable.engine.policy.PolicyFolder;
import org.reachable.engine.policy.PolicyReader;
import org.reachable.engine.training.TrainingTopics;
import org.reachable.engine.training.TrainingTopicsReader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives every module the same policy, and the same words. */
@Configuration
class PolicyInForce {

    @Bean
    Policy policy() {
        return PolicyReader.shipped();
    }

    @Bean
    Vocabulary vocabulary(Policy policy) {
        return policy.vocabulary();
    }

    @Bean
    Forms forms(Vocabulary vocabulary) {
        return FormsReader.shipped(vocabulary);
    }

    @Bean
    DocumentKinds documentKinds(Vocabulary vocabulary, Forms forms) {
        return DocumentFiles.shipped(vocabulary, forms);
    }

    @Bean
    TrainingTopics trainingTopics(Policy policy) {
        return TrainingTopicsReader.shipped(policy.roles().keySet());
    }

    @Bean
    Intake intake(Policy policy) {
        return IntakeReader.shipped(
                policy.vocabulary(), rule -> policy.rule(rule).isPresent());
    }

    @Bean
    ActionWords actionWords(Policy policy) {
        return ActionWordsReader.shipped(policy.vocabulary(), policy.roles().keySet());
    }

    @Bean
    BoardKinds boardKinds(Policy policy) {
        return PolicyFolder.read(null, PolicyFolder.BOARDS, policy, BoardKindsReader::read);
    }

    @Bean
    FigureKinds figureKinds(Policy policy) {
        return PolicyFolder.read(null, PolicyFolder.FIGURES, policy, FigureKindsReader::read);
    }

    @Bean
    Needs needs(Policy policy) {
        return PolicyFolder.read(null, PolicyFolder.HINDSIGHT, policy, NeedsReader::read);
    }

    @Bean
    MeetingKinds meetingKinds(Policy policy, Forms forms) {
        return MeetingFiles.shipped(policy.vocabulary(), forms, policy.roles().keySet());
    }

    @Bean
    OfferedKinds offeredKinds(Vocabulary vocabulary) {
        return OfferedKindsReader.shipped(vocabulary);
    }
}
