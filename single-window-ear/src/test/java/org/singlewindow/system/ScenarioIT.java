package org.singlewindow.system;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Plays every story of {@code scenarios/} in name order against the running system, over REST and SOAP. */
class ScenarioIT {

    @TestFactory
    Stream<DynamicTest> every_story_goes_as_it_is_told() {
        StoryTeller.Stage stage = new StoryTeller.Stage(SystemUnderTest.shared().base());
        return Story.all().stream().map(story -> dynamicTest(story.name(), () -> play(story, stage)));
    }

    private void play(Story story, StoryTeller.Stage stage) {
        StoryTeller teller = new StoryTeller(story, stage);
        for (Story.Step step : story.steps()) {
            try {
                teller.play(step);
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError(
                        step + "\n" + e.getMessage() + "\n\n" + story.text() + "\n" + teller.lastDocument(), e);
            }
        }
    }
}
