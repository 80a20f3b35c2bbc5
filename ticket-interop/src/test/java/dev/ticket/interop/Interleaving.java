package dev.ticket.interop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** One random sequence over one directory, by both tools; all that follows from its seed. */
final class Interleaving {
    private static final int STEPS = 12;

    private final long seed;
    private final Tool java = new JavaTool();
    private final Tool script;
    private final Path directory = Workplace.directory("turns");
    private final List<String> done = new ArrayList<>();
    private final Random random;

    Interleaving(long seed, Shell shell) {
        this.seed = seed;
        this.script = new ScriptTool(shell);
        this.random = new Random(seed);
    }

    void run() {
        scene().play(directory);
        Steps steps = new Steps(random, java, script);
        Tree before = Tree.of(Tool.root(directory));
        int succeeded = 0;
        for (int n = 0; n < STEPS; n++) {
            Step step = steps.next(known());
            Outcome outcome = step.tool().run(directory, step.call());
            done.add(step + " -> " + outcome.exit() + " " + outcome.err().strip());
            Tree after = Tree.of(Tool.root(directory));
            if (outcome.succeeded()) {
                succeeded++;
                assertThat(new Business(step, before, after).exceeded())
                        .as(story())
                        .isEmpty();
            } else {
                assertThat(after.without(before))
                        .as(story())
                        .hasToString(before.without(after).toString());
                assertThat(outcome.exit()).as(story()).isNotEqualTo(70);
            }
            assertThat(Tree.leftOver(Tool.root(directory))).as(story()).isEmpty();
            agree(step.ticket() == null ? outcome.out().strip() : step.ticket(), outcome.succeeded());
            before = after;
        }
        known().forEach(it -> agreeOn(Call.of("show", it.id())));
        Figures.add("steps by turns", STEPS);
        Figures.add("steps by turns that succeeded", succeeded);
        Workplace.remove(directory);
    }

    /** Tickets of all sorts to begin with, as people and older tools have left them. */
    private Scene scene() {
        Scene scene = new Scene().tracker();
        if (random.nextInt(3) > 0) {
            scene.usual();
        }
        if (random.nextInt(3) == 0) {
            scene.ticket("open", "crlf").detail("%crlf");
        }
        if (random.nextInt(3) == 0) {
            scene.ticket("closed", "odd");
            List.of(
                            "title: TUI: picker",
                            "status: 'closed' # yes",
                            "workflow_state: \"done\"",
                            "zeta: [1, {a: b}]",
                            "block:",
                            "\\  - a",
                            "\\# a comment",
                            "kind: \"bug\"")
                    .forEach(scene::detail);
        }
        if (random.nextInt(3) == 0) {
            scene.ticket("pending", "unended");
            List.of(
                            "%unended",
                            "%bom",
                            "workflow_state: queued",
                            "%thread $'<!-- event: create author: two words at: 2026-06-05T04:01:04Z -->\\n\\n## Created\\n\\n```\\nopen\\n\\n---'")
                    .forEach(scene::detail);
        }
        return scene;
    }

    private List<Steps.Known> known() {
        return java.run(directory, Call.of("list", "--status", "all"))
                .out()
                .lines()
                .skip(1)
                .map(it -> it.split("\t", -1))
                .map(it -> new Steps.Known(it[0], it[1]))
                .toList();
    }

    /** Both list and show the same, and neither doctor finds an error. */
    private void agree(String ticket, boolean succeeded) {
        agreeOn(Call.of("list", "--status", "all"));
        if (succeeded) {
            agreeOn(Call.of("show", ticket));
        }
        Outcome doctor = agreeOn(Call.of("doctor"));
        assertThat(doctor.out()).as(story()).isEqualTo("doctor: ok\n");
    }

    private Outcome agreeOn(Call call) {
        Outcome ours = java.run(directory, call);
        Outcome theirs = script.run(directory, call);
        String both = story() + "\n" + call + "\n##### java\n" + ours + "\n##### script\n" + theirs;
        assertThat(theirs.out()).as(both).isEqualTo(ours.out());
        assertThat(theirs.succeeded()).as(both).isTrue();
        assertThat(ours.succeeded()).as(both).isTrue();
        return ours;
    }

    private String story() {
        return "seed " + seed + " in " + script.name() + "\n" + String.join("\n", done);
    }
}
